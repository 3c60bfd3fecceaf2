package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.inspection.AnsweringPlan;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class PlanStore implements PanacheRepositoryBase<ImprovementPlan, UUID> {

    private static final String SUMMARY = """
            select p.id, p.edition, p.title, p.board, p.area_id, p.status, p.approved_value, p.approved_precision,
                p.approved_text, p.meeting_id, p.published_on, p.created_at, p.%s
            from improvement_plans p""";

    private final Areas areas;

    PlanStore(Areas areas) {
        this.areas = areas;
    }

    ImprovementPlan get(UUID id, Set<Audience> audiences) {
        return find("id = ?1 and audience in ?2", id, audiences).firstResultOptional()
                .orElseThrow(() -> new NotFound("improvement plan", id));
    }

    /** Locked, so that two who change it come one after the other. Lock plans before inspections. */
    ImprovementPlan getForChange(UUID id, Set<Audience> audiences) {
        return find("id = ?1 and audience in ?2", id, audiences).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("improvement plan", id));
    }

    boolean hasDraft(UUID line) {
        return count("lineId = ?1 and status = ?2", line, PlanStatus.DRAFT) > 0;
    }

    /** In the order they were drafted; at most {@code limit} after the position. */
    List<PlanSummary> list(PlanFilter filter, Set<Audience> audiences, Optional<List<String>> after, int limit,
            LocalDate today) {
        var selection = selection(filter, audiences);
        after.ifPresent(position -> selection.where("(p.created_at, p.id) > (?, ?)", Instant.parse(position.get(0)),
                UUID.fromString(position.get(1))));
        return summaries(
                selection.list(getEntityManager(), summary(audiences), "p.created_at, p.id", limit, row -> row),
                today);
    }

    long count(PlanFilter filter, Set<Audience> audiences) {
        return selection(filter, audiences).count(getEntityManager(), "improvement_plans p");
    }

    /** All editions of one plan, from the first on. */
    List<PlanSummary> editions(UUID line, Set<Audience> audiences, LocalDate today) {
        return summaries(selection(new PlanFilter(), audiences).where("p.line_id = ?", line)
                .all(getEntityManager(), summary(audiences), "p.edition, p.created_at", row -> row), today);
    }

    private static String summary(Set<Audience> audiences) {
        return SUMMARY.formatted(ChangeCount.of(audiences).modifiedAtColumn());
    }

    private Selection selection(PlanFilter filter, Set<Audience> audiences) {
        var area = filter.area == null ? null : areas.named(filter.area, "area").id();
        return new Selection()
                .where("p.audience = any(?)", (Object) audiences.stream().map(Enum::name).toArray(String[]::new))
                .whereGiven("p.area_id = ?", area)
                .whereGiven(
                        "exists (select from improvement_plan_inspections i where i.plan_id = p.id and i.inspection_id = ?)",
                        filter.inspectionId)
                .whereGiven(
                        "exists (select from improvement_plan_actions a where a.plan_id = p.id and a.action_id = ?)",
                        filter.actionId)
                .whereGiven("p.status = ?", filter.status)
                .whereGiven("p.board = ?", filter.board)
                .whereGiven("p.meeting_id = ?", filter.meetingId)
                .whereGiven("p.approved_value >= ?", filter.from)
                .whereGiven("p.approved_value <= ?", filter.to);
    }

    private List<PlanSummary> summaries(List<Row> rows, LocalDate today) {
        var progress = progress(rows.stream().map(row -> row.uuid(0)).toList(), today);
        return rows.stream()
                .map(row -> new PlanSummary(row.uuid(0), row.number(1), row.text(2), row.text(3),
                        areas.byId(row.number(4)).summary(), row.oneOf(5, PlanStatus.class), stated(row, 6),
                        row.maybeUuid(9), row.maybeDay(10), progress.getOrDefault(row.uuid(0), none(today)),
                        row.instant(11), row.instant(12)))
                .toList();
    }

    /** A date in three columns: value, precision, text. */
    private static @Nullable PartialDate stated(Row row, int at) {
        var precision = row.maybeOneOf(at + 1, Precision.class);
        return precision == null ? null : new PartialDate(row.maybeDay(at), precision, row.maybeText(at + 2));
    }

    private static PlanProgress none(LocalDate today) {
        return PlanProgress.of(today, Map.of(), 0);
    }

    PlanProgress progress(UUID plan, LocalDate today) {
        return progress(List.of(plan), today).getOrDefault(plan, none(today));
    }

    private Map<UUID, PlanProgress> progress(List<UUID> plans, LocalDate today) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> counted = getEntityManager().createNativeQuery("""
                select p.plan_id, a.state, count(*),
                    count(*) filter (where a.due_value < ?1 and a.state in ('PROPOSED', 'IN_PROGRESS'))
                from improvement_plan_actions p join improvement_actions a on a.id = p.action_id
                where p.plan_id = any(?2)
                group by p.plan_id, a.state""", Object[].class)
                .setParameter(1, today)
                .setParameter(2, plans.toArray(UUID[]::new))
                .getResultList();
        var states = new HashMap<UUID, Map<ActionState, Integer>>();
        var overdue = new HashMap<UUID, Integer>();
        for (var columns : counted) {
            var row = new Row(columns);
            states.computeIfAbsent(row.uuid(0), plan -> new EnumMap<>(ActionState.class))
                    .put(row.oneOf(1, ActionState.class), row.number(2));
            overdue.merge(row.uuid(0), row.number(3), Integer::sum);
        }
        var progress = new HashMap<UUID, PlanProgress>();
        states.forEach((plan, of) -> progress.put(plan, PlanProgress.of(today, of, overdue.getOrDefault(plan, 0))));
        return progress;
    }

    /** Steps of a plan's status, the first one first. */
    List<PlanStatusChange> history(UUID plan) {
        return getEntityManager().createQuery("from PlanStatusRecord where planId = ?1 order by id",
                PlanStatusRecord.class).setParameter(1, plan).getResultStream().map(PlanStatusRecord::view).toList();
    }

    /** The actions on the findings of these inspections, by inspection as named, finding and number. */
    List<HeldAction> on(List<UUID> inspections) {
        return new Selection().where("f.inspection_id = any(?)", (Object) inspections.toArray(UUID[]::new))
                .all(getEntityManager(), HeldAction.SELECT + """
                        from improvement_actions a join findings f on f.id = a.finding_id
                            join inspections i on i.id = f.inspection_id""",
                        "i.start_on, i.id, f.number, a.number", HeldAction::of);
    }

    /** The actions of a plan, by the inspections it answers in their order, finding and number. */
    List<HeldAction> heldBy(UUID plan) {
        return new Selection().where("p.plan_id = ?", plan)
                .all(getEntityManager(), HeldAction.SELECT + """
                        from improvement_plan_actions p join improvement_actions a on a.id = p.action_id
                            join findings f on f.id = a.finding_id
                            join improvement_plan_inspections i
                                on i.plan_id = p.plan_id and i.inspection_id = f.inspection_id""",
                        "i.position, f.number, a.number", HeldAction::of);
    }

    /** Of these actions one that another approved plan holds, with that plan's title; none where there is none. */
    Optional<Map.Entry<UUID, String>> heldElsewhere(Collection<UUID> actions, Collection<UUID> exceptPlans) {
        return new Selection().where("a.action_id = any(?)", (Object) actions.toArray(UUID[]::new))
                .where("p.status = 'APPROVED'")
                .where("p.id <> all(?)", (Object) exceptPlans.toArray(UUID[]::new))
                .list(getEntityManager(), """
                        select a.action_id, p.title
                        from improvement_plan_actions a join improvement_plans p on p.id = a.plan_id""", "a.action_id",
                        1, row -> Map.entry(row.uuid(0), row.text(1)))
                .stream()
                .findFirst();
    }

    /** The plan that an action stands in: the approved one, else the one closed last. */
    Optional<AnsweringPlan> holding(UUID action) {
        return new Selection().where("a.action_id = ?", action)
                .where("p.status in ('APPROVED', 'CLOSED')")
                .list(getEntityManager(), """
                        select p.id, p.edition, p.title
                        from improvement_plan_actions a join improvement_plans p on p.id = a.plan_id""",
                        "p.status, p.created_at desc", 1, PlanStore::reference)
                .stream()
                .findFirst();
    }

    /** The approved and closed plans that answer an inspection, in the order they were drafted. */
    List<AnsweringPlan> answering(UUID inspection) {
        return new Selection().where("i.inspection_id = ?", inspection)
                .where("p.status in ('APPROVED', 'CLOSED')")
                .all(getEntityManager(), """
                        select p.id, p.edition, p.title
                        from improvement_plan_inspections i join improvement_plans p on p.id = i.plan_id""",
                        "p.created_at, p.id", PlanStore::reference);
    }

    private static AnsweringPlan reference(Row row) {
        return new AnsweringPlan(row.uuid(0), row.number(1), row.text(2));
    }

    /** When the first plan that answers each of these inspections was published; inspections without one are left out. */
    Map<UUID, LocalDate> firstPublished(Collection<UUID> inspections) {
        var days = new HashMap<UUID, LocalDate>();
        new Selection().where("i.inspection_id = any(?)", (Object) inspections.toArray(UUID[]::new))
                .where("p.audience = 'PUBLIC'")
                .where("p.published_on is not null")
                .all(getEntityManager(), """
                        select i.inspection_id, p.published_on
                        from improvement_plan_inspections i join improvement_plans p on p.id = i.plan_id""",
                        "p.published_on, p.id", row -> Map.entry(row.uuid(0), row.day(1)))
                .forEach(published -> days.putIfAbsent(published.getKey(), published.getValue()));
        return days;
    }
}
