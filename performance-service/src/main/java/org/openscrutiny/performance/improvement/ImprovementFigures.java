package org.openscrutiny.performance.improvement;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;

import org.openscrutiny.performance.inspection.InspectionType;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/** How far the council's answer to inspectors has come, for dashboards; of published inspections alone. */
@ApplicationScoped
class ImprovementFigures implements FigureSource {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final EntityManager database;

    ImprovementFigures(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "improvement";
    }

    @Override
    @ActivateRequestContext
    public List<Figure> read() {
        var counted = new Selection().all(database, """
                select state, actions from (select a.state, count(*) as actions from improvement_actions a
                    join findings f on f.id = a.finding_id
                    join inspections n on n.id = f.inspection_id and n.audience = 'PUBLIC'
                    group by a.state) counted""", "state",
                row -> Map.entry(row.oneOf(0, ActionState.class), row.count(1)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var published = new Selection().where("audience = 'PUBLIC'")
                .where("published_on is not null")
                .all(database, "select distinct on (type) type, published_on from inspections",
                        "type, published_on desc", row -> Sample.of(
                                row.day(1).atStartOfDay(COUNCIL).toEpochSecond(),
                                row.oneOf(0, InspectionType.class).name()));
        return List.of(
                new Figure("performance_response_actions", "Improvement actions by the state they are in",
                        List.of("state"), Arrays.stream(ActionState.values())
                                .map(state -> Sample.of(counted.getOrDefault(state, 0L), state.name()))
                                .toList()),
                new Figure("performance_inspection_published_timestamp_seconds",
                        "The day on which the latest inspection of a type was published", List.of("type"), published));
    }
}
