package org.openscrutiny.performance.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ActionStore implements PanacheRepositoryBase<ImprovementAction, UUID> {

    private static final String SUMMARY = """
            select a.id, a.finding_id, a.number, a.text, a.owner, a.service_area, a.due_value, a.due_precision, a.due_text,
                a.state, a.completed_on, a.created_at, a.open_modified_at
            from improvement_actions a""";

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final Clock clock;

    ActionStore(Clock clock) {
        this.clock = clock;
    }

    ImprovementAction get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("improvement action", id));
    }

    int lastNumber(UUID findingId) {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from ImprovementAction where findingId = ?1",
                        Integer.class)
                .setParameter(1, findingId)
                .getSingleResult();
    }

    /** In the order they were recorded; at most {@code limit} after the position. */
    List<ActionSummary> list(ActionFilter filter, Set<Audience> audiences, Optional<List<String>> after, int limit) {
        var selection = selection(filter, audiences);
        after.ifPresent(position -> selection.where("(a.created_at, a.id) > (?, ?)", Instant.parse(position.get(0)),
                UUID.fromString(position.get(1))));
        return selection.list(getEntityManager(), SUMMARY, "a.created_at, a.id", limit, ActionStore::summary);
    }

    long count(ActionFilter filter, Set<Audience> audiences) {
        return selection(filter, audiences).count(getEntityManager(), "improvement_actions a");
    }

    /** All on these findings, by finding and number. */
    List<ActionSummary> on(List<UUID> findings) {
        return new Selection().where("a.finding_id = any(?)", (Object) findings.toArray(UUID[]::new))
                .all(getEntityManager(), SUMMARY, "a.finding_id, a.number", ActionStore::summary);
    }

    private Selection selection(ActionFilter filter, Set<Audience> audiences) {
        var selection = new Selection()
                .whereGiven("a.finding_id in (select f.id from findings f where f.inspection_id = ?)",
                        filter.inspectionId)
                .whereGiven("a.finding_id = ?", filter.findingId)
                .whereGiven("a.state = ?", filter.state)
                .whereGiven("a.owner = ?", filter.owner)
                .whereGiven("a.service_area = ?", filter.serviceArea)
                .whereGiven("a.due_value <= ?", filter.dueTo);
        if (filter.planId != null) {
            selection.where("""
                    a.id in (select h.action_id from improvement_plan_actions h join improvement_plans p on p.id = h.plan_id
                        where p.id = ? and p.audience = any(?))""", filter.planId,
                    audiences.stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.overdue != null) {
            selection.where(filter.overdue
                    ? "a.due_value < ? and a.state in ('PROPOSED', 'IN_PROGRESS')"
                    : "(a.due_value is null or a.due_value >= ? or a.state not in ('PROPOSED', 'IN_PROGRESS'))",
                    LocalDate.now(clock.withZone(COUNCIL)));
        }
        return selection;
    }

    private static ActionSummary summary(Row row) {
        var precision = row.maybeOneOf(7, Precision.class);
        var due = precision == null ? null : new PartialDate(row.maybeDay(6), precision, row.maybeText(8));
        return new ActionSummary(row.uuid(0), row.uuid(1), row.number(2), row.text(3), row.maybeText(4),
                row.maybeText(5), due, row.oneOf(9, ActionState.class), row.maybeDay(10), row.instant(11),
                row.instant(12));
    }

    /** What was offered for these actions, by action, in the order it was offered. */
    Map<UUID, List<Evidence>> evidence(List<UUID> actions) {
        return getEntityManager().createQuery("from Evidence where actionId in ?1 order by id", Evidence.class)
                .setParameter(1, actions)
                .getResultStream()
                .collect(Collectors.groupingBy(Evidence::actionId));
    }

    List<StateChange> history(UUID actionId) {
        return getEntityManager().createQuery("from StateRecord where actionId = ?1 order by id", StateRecord.class)
                .setParameter(1, actionId)
                .getResultStream()
                .map(StateRecord::view)
                .toList();
    }
}
