package org.openscrutiny.performance.dataquery;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.ProblemType;
import org.openscrutiny.support.problem.Refusal;

/**
 * Which rows are wanted; of several fields all must hold.
 *
 * @param and              all of these
 * @param or               any of these
 * @param not              not this
 * @param filters          items of filters, by id
 * @param geographicLevels levels, by code such as LA
 */
@Schema(name = "Criteria", example = "{\"and\": [{\"geographicLevels\": {\"eq\": \"LA\"}}, {\"filters\": {\"eq\": \"education_phase:total\"}}]}")
record Criteria(
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid Criteria> and,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid Criteria> or,
        @Valid @Nullable Criteria not,
        @Valid @Nullable IdCriteria filters,
        @Valid @Nullable IdCriteria geographicLevels,
        @Valid @Nullable LocationCriteria locations,
        @Valid @Nullable PeriodCriteria timePeriods) {

    static final int DEEPEST = 10;
    static final int MOST_COMPARISONS = 100;
    static final int MOST_VALUES = 2_000;
    private static final int LONGEST_QUOTE = 100;
    private static final ProblemType TOO_COMPLEX = new ProblemType("criteria-too-complex", 400,
            "The criteria are too many or too deep");

    static final Criteria NONE = new Criteria(null, null, null, null, null, null, null);

    /** @throws Refusal criteria-too-complex, if it would cost too much to answer */
    void refuseExcess() {
        var size = new Cost();
        measure(this, 1, size);
        if (size.comparisons > MOST_COMPARISONS) {
            throw new Refusal(TOO_COMPLEX, "The criteria hold %d comparisons; at most %d are answered."
                    .formatted(size.comparisons, MOST_COMPARISONS));
        }
        if (size.values > MOST_VALUES) {
            throw new Refusal(TOO_COMPLEX,
                    "The criteria name %d values; at most %d are answered.".formatted(size.values, MOST_VALUES));
        }
    }

    private static void measure(Criteria criteria, int depth, Cost size) {
        if (depth > DEEPEST) {
            throw new Refusal(TOO_COMPLEX,
                    "The criteria are nested deeper than %d levels, which is the most that is answered."
                            .formatted(DEEPEST));
        }
        for (var child : criteria.children()) {
            measure(child, depth + 1, size);
        }
        for (var ids : new @Nullable IdCriteria[]{criteria.filters(), criteria.geographicLevels()}) {
            if (ids != null) {
                size.add(ids.eq(), ids.notEq(), ids.in(), ids.notIn());
            }
        }
        var places = criteria.locations();
        if (places != null) {
            size.add(places.eq(), places.notEq(), places.in(), places.notIn());
        }
        var times = criteria.timePeriods();
        if (times != null) {
            size.add(times.eq(), times.notEq(), times.in(), times.notIn(), times.lt(), times.lte(), times.gt(),
                    times.gte());
        }
    }

    private List<Criteria> children() {
        var children = new ArrayList<Criteria>();
        if (and != null) {
            children.addAll(and);
        }
        if (or != null) {
            children.addAll(or);
        }
        if (not != null) {
            children.add(not);
        }
        return children;
    }

    static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    /** Counts comparisons and the values they name. */
    private static final class Cost {

        private int comparisons;
        private int values;

        private void add(@Nullable Object... given) {
            for (var one : given) {
                if (one != null) {
                    comparisons++;
                    values += one instanceof List<?> several ? several.size() : 1;
                }
            }
        }
    }
}
