package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.Precision;
import org.openscrutiny.storage.projection.Row;

/**
 * A date by which it is, or was, to be done.
 *
 * @param original     whether it is the one first stated
 * @param reason       why the date before it no longer held; absent on the original
 * @param effectiveOn  the day from which it held
 * @param slippageDays days from the original date to this one; absent where either has no date
 */
@Schema(name = "ActionByDate")
public record ActionByDateView(UUID id, ActionBy actionBy, boolean original, @Nullable String reason,
        LocalDate effectiveOn, @Nullable Long slippageDays, Instant recordedAt) {

    static ActionByDateView of(Row row) {
        var original = row.flag("original");
        var due = row.dayIf("due_on");
        return new ActionByDateView(row.id("id"),
                new ActionBy(row.text("text"), due, row.constant("precision", Precision.class), row.flag("ongoing")),
                original, row.textIf("reason"), row.day("effective_on"),
                original ? null : ActionBy.slippageDays(row.dayIf("originally"), due), row.instant("recorded_at"));
    }

    /** Where it stands in the list of all. */
    List<String> position() {
        return List.of(Boolean.toString(!original), effectiveOn.toString(), id.toString());
    }
}
