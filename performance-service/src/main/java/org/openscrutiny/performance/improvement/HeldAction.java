package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rows.Row;

/** An action beside the finding it is on. */
record HeldAction(UUID inspectionId, UUID findingId, int findingNumber, String finding, UUID id, String text,
        @Nullable String owner, @Nullable PartialDate due, ActionState state, @Nullable LocalDate completedOn) {

    /** The columns that {@link #of} reads, of {@code findings f} and {@code improvement_actions a}. */
    static final String SELECT = """
            select f.inspection_id, f.id, f.number, f.text, a.id as action_id, a.text as action, a.owner, a.due_value,
                a.due_precision, a.due_text, a.state, a.completed_on
            """;

    static HeldAction of(Row row) {
        var precision = row.maybeOneOf(8, Precision.class);
        return new HeldAction(row.uuid(0), row.uuid(1), row.number(2), row.text(3), row.uuid(4), row.text(5),
                row.maybeText(6),
                precision == null ? null : new PartialDate(row.maybeDay(7), precision, row.maybeText(9)),
                row.oneOf(10, ActionState.class), row.maybeDay(11));
    }

    boolean overdue(LocalDate today) {
        return state.open() && due != null && due.value() != null && due.value().isBefore(today);
    }
}
