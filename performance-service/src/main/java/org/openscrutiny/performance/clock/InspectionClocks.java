package org.openscrutiny.performance.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.inspection.InspectionOutcome;

/** What the council has time for after an inspection, by the rule that was in force when its report came out. */
public final class InspectionClocks {

    private static final String ACTION_PLAN = "inspection-action-plan";

    private final RuleBook rules;
    private final WorkingDays days;

    public InspectionClocks(RuleBook rules, WorkingDays days) {
        this.rules = rules;
        this.days = days;
    }

    /**
     * The clocks of an inspection; none where no rule was in force.
     *
     * @param planPublishedOn when the first plan that answers it was published; null where none is recorded
     * @param today           the council's day on which the clocks are read
     */
    public List<Reading> read(InspectionOutcome inspection, @Nullable LocalDate planPublishedOn, LocalDate today) {
        var published = inspection.publishedOn();
        return rules.on(published == null ? today : published, ACTION_PLAN)
                .map(rule -> actionPlan(inspection, rule, planPublishedOn, today))
                .stream()
                .toList();
    }

    private Reading actionPlan(InspectionOutcome inspection, Rule rule, @Nullable LocalDate planned,
            LocalDate today) {
        var inputs = new TreeMap<>(Map.of(rule.unit() == Rule.Unit.WORKING_DAYS ? "workingDays" : "days",
                Integer.toString(rule.amount())));
        var out = inspection.publishedOn();
        if (!inspection.stands() || out == null) {
            return notApplicable(inspection, rule, inputs, null,
                    "There is no published report that stands: the time begins when one is received.");
        }
        inputs.put("reportPublishedOn", out.toString());
        if (!Boolean.TRUE.equals(inspection.inadequate())) {
            return notApplicable(inspection, rule, inputs, null, inspection.graded()
                    ? inspection.inadequate() == null
                            ? "No grade of this inspection is recorded yet."
                            : "The authority was not judged inadequate."
                    : "Inspections of this kind give no grades.");
        }
        inputs.put("inadequate", "true");
        var last = rule.unit() == Rule.Unit.WORKING_DAYS
                ? days.after(out, rule.amount())
                : out.plusDays(rule.amount());
        if (planned != null) {
            inputs.put("planPublishedOn", planned.toString());
            return Reading.of(inspection.id(), rule, inputs, last,
                    planned.isAfter(last) ? ReadingState.OVERDUE : ReadingState.OK,
                    "The plan was published on %s; the last day for it was %s.".formatted(planned, last));
        }
        inputs.put("recordedOn", inspection.recordedOn().toString());
        if (inspection.recordedOn().isAfter(last)) {
            return notApplicable(inspection, rule, inputs, last,
                    "The last day was %s. The inspection was recorded here only on %s, without the day on which a plan was published: whether it was in time is not known."
                            .formatted(last, inspection.recordedOn()));
        }
        return Reading.of(inspection.id(), rule, inputs, last,
                today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                "No plan that answers the report of %s is published yet; the last day for it %s %s.".formatted(out,
                        today.isAfter(last) ? "was" : "is", last));
    }

    private static Reading notApplicable(InspectionOutcome inspection, Rule rule, Map<String, String> inputs,
            @Nullable LocalDate dueOn, String explanation) {
        return Reading.of(inspection.id(), rule, inputs, dueOn, ReadingState.NOT_APPLICABLE, explanation);
    }
}
