package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;

/** Derives an authority's state from its inspections and visits; it is not stored anywhere. */
@ApplicationScoped
class AuthorityStates {

    private final EntityManager database;

    AuthorityStates(EntityManager database) {
        this.database = database;
    }

    AuthorityStateView on(Area area, LocalDate day) {
        var events = new Selection().where("i.area_id = ?", area.id())
                .where("i.audience = 'PUBLIC'")
                .where("i.status <> 'WITHDRAWN'")
                .where("i.start_on is not null")
                .all(database, """
                        select i.id, i.type, i.start_on, i.end_on, i.published_on, i.sequence_no, i.status
                        from inspections i""", "i.start_on, i.id", AuthorityStates::event);
        var grades = new Selection().where("i.area_id = ?", area.id()).all(database, """
                select j.inspection_id, j.type, j.grade, j.given_on, j.replaced_on
                from judgements j join inspections i on i.id = j.inspection_id""", "j.id", AuthorityStates::given);
        return new AuthorityStateView(area.summary(), day,
                AuthorityStanding.on(day, steps(events, grades, day, false)),
                AuthorityStanding.on(day, steps(events, grades, day, true)), JudgementRules.VERSION);
    }

    private static List<AuthorityStep> steps(List<Event> events, List<Given> grades, LocalDate day,
            boolean asPublished) {
        var byInspection = grades.stream().collect(Collectors.groupingBy(Given::inspectionId));
        var steps = new ArrayList<AuthorityStep>();
        for (var event : events) {
            var on = asPublished ? event.publishedOn() : event.foundOn();
            if (on != null && event.type() == InspectionType.MONITORING_VISIT) {
                steps.add(new AuthorityStep(event.id(), on, null, event.visitNo()));
            } else if (on != null && event.type().graded() && event.published()) {
                var known = standing(byInspection.getOrDefault(event.id(), List.of()), asPublished ? day : null);
                if (!known.isEmpty()) {
                    steps.add(new AuthorityStep(event.id(), on, JudgementRules.inadequate(known), null));
                }
            }
        }
        return steps;
    }

    /** @param day by the grades that stood that day; null for those that stand now */
    private static Map<JudgementType, Grade> standing(List<Given> grades, @Nullable LocalDate day) {
        var standing = new EnumMap<JudgementType, Grade>(JudgementType.class);
        grades.stream()
                .filter(given -> day == null
                        ? given.replacedOn() == null
                        : !given.givenOn().isAfter(day)
                                && (given.replacedOn() == null || given.replacedOn().isAfter(day)))
                .forEach(given -> standing.put(given.type(), given.grade()));
        return standing;
    }

    private static Event event(Row row) {
        var end = row.maybeDay(3);
        return new Event(row.uuid(0), row.oneOf(1, InspectionType.class), end == null ? row.day(2) : end,
                row.maybeDay(4), row.maybeNumber(5), row.oneOf(6, InspectionStatus.class).published());
    }

    private static Given given(Row row) {
        return new Given(row.uuid(0), row.oneOf(1, JudgementType.class), row.oneOf(2, Grade.class), row.day(3),
                row.maybeDay(4));
    }

    private record Event(UUID id, InspectionType type, LocalDate foundOn, @Nullable LocalDate publishedOn,
            @Nullable Integer visitNo, boolean published) {}

    private record Given(UUID inspectionId, JudgementType type, Grade grade, LocalDate givenOn,
            @Nullable LocalDate replacedOn) {}
}
