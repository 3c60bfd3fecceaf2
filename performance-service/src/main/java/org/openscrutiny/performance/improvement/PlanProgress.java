package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the actions of a plan have come, as they stand now.
 *
 * @param asOf    the council's day on which this was counted
 * @param actions how many the plan holds
 * @param byState all states, those without an action too
 * @param overdue those proposed or in progress whose due date, or the month or year it names, has passed
 */
@Schema(name = "ImprovementPlanProgress")
public record PlanProgress(LocalDate asOf, int actions, List<StateCount> byState, int overdue) {

    static PlanProgress of(LocalDate asOf, Map<ActionState, Integer> counted, int overdue) {
        return new PlanProgress(asOf, counted.values().stream().mapToInt(Integer::intValue).sum(),
                Arrays.stream(ActionState.values())
                        .map(state -> new StateCount(state, counted.getOrDefault(state, 0)))
                        .toList(),
                overdue);
    }

    /** Actions on which there is still something to do. */
    int open() {
        return byState.stream()
                .filter(count -> count.state().open())
                .mapToInt(StateCount::actions)
                .sum();
    }
}
