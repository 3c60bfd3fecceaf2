package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/** What came of inspections, read in two statements however many there are. */
@ApplicationScoped
public class InspectionOutcomes {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final EntityManager database;
    private final Caller caller;

    InspectionOutcomes(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** @throws NotFound if there is no such inspection for this caller */
    public InspectionOutcome of(UUID inspection) {
        return read(new Selection().where("i.id = ?", inspection)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("inspection", inspection));
    }

    /** Those of an authority that this caller may know of, the latest report first, those without one before all. */
    public List<InspectionOutcome> ofArea(Area area) {
        return read(new Selection().where("i.area_id = ?", area.id()));
    }

    private List<InspectionOutcome> read(Selection wanted) {
        var rows = wanted.where("i.audience = any(?)", (Object) caller.audiences()
                .stream()
                .map(Enum::name)
                .toArray(String[]::new)).all(database, """
                        select i.id, i.type, i.status, i.published_on, i.created_at
                        from inspections i""", "i.published_on desc nulls first, i.id", row -> row);
        var grades = grades(rows.stream().map(row -> row.uuid(0)).toList());
        return rows.stream().map(row -> outcome(row, grades.getOrDefault(row.uuid(0), Map.of()))).toList();
    }

    private Map<UUID, Map<JudgementType, Grade>> grades(List<UUID> inspections) {
        var grades = new HashMap<UUID, Map<JudgementType, Grade>>();
        new Selection().where("j.inspection_id = any(?)", (Object) inspections.toArray(UUID[]::new))
                .where("j.replaced_on is null")
                .all(database, "select j.inspection_id, j.type, j.grade from judgements j", "j.id", row -> row)
                .forEach(row -> grades
                        .computeIfAbsent(row.uuid(0), inspection -> new EnumMap<>(JudgementType.class))
                        .put(row.oneOf(1, JudgementType.class), row.oneOf(2, Grade.class)));
        return grades;
    }

    private static InspectionOutcome outcome(Row row, Map<JudgementType, Grade> grades) {
        return new InspectionOutcome(row.uuid(0), row.oneOf(1, InspectionType.class).graded(),
                row.oneOf(2, InspectionStatus.class).published(), row.maybeDay(3),
                grades.isEmpty() ? null : JudgementRules.inadequate(grades),
                LocalDate.ofInstant(row.instant(4), COUNCIL));
    }
}
