package org.openscrutiny.performance.dataquery;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** A question in an address: the comparisons of a POST, all of which must hold. Lists are joined by commas. */
public class QueryParameters {

    private static final int MOST_SORTS = 5;

    @RestQuery
    @Parameter(description = "A version such as 2.0, or 2.* for the latest of those; the latest of all if left out", example = "1.*")
    @Nullable
    String dataSetVersion;

    @RestQuery
    @Parameter(description = "Which figures, by id, joined by commas; all if left out", example = "perm_excl_rate")
    List<String> indicators = List.of();

    @RestQuery
    @Parameter(description = "At most five of timePeriod, geographicLevel, location|LA, filter|ID, indicator|ID, each with |Asc or |Desc, joined by commas", example = "timePeriod|Desc")
    List<String> sorts = List.of();

    @RestQuery("filters.eq")
    @Parameter(description = "An item of a filter", example = "education_phase:total")
    @Nullable
    String filtersEq;

    @RestQuery("filters.notEq")
    @Nullable
    String filtersNotEq;

    @RestQuery("filters.in")
    List<String> filtersIn = List.of();

    @RestQuery("filters.notIn")
    List<String> filtersNotIn = List.of();

    @RestQuery("geographicLevels.eq")
    @Parameter(description = "A level by its code", example = "LA")
    @Nullable
    String levelsEq;

    @RestQuery("geographicLevels.notEq")
    @Nullable
    String levelsNotEq;

    @RestQuery("geographicLevels.in")
    List<String> levelsIn = List.of();

    @RestQuery("geographicLevels.notIn")
    List<String> levelsNotIn = List.of();

    @RestQuery("locations.eq")
    @Parameter(description = "A place and what lies in it: level, kind of code, code", example = "LA|code|E10000002")
    @Nullable
    String locationsEq;

    @RestQuery("locations.notEq")
    @Nullable
    String locationsNotEq;

    @RestQuery("locations.in")
    List<String> locationsIn = List.of();

    @RestQuery("locations.notIn")
    List<String> locationsNotIn = List.of();

    @RestQuery("timePeriods.eq")
    @Parameter(description = "A period with its code", example = "2015/2016|AY")
    @Nullable
    String periodsEq;

    @RestQuery("timePeriods.notEq")
    @Nullable
    String periodsNotEq;

    @RestQuery("timePeriods.in")
    List<String> periodsIn = List.of();

    @RestQuery("timePeriods.notIn")
    List<String> periodsNotIn = List.of();

    @RestQuery("timePeriods.lt")
    @Nullable
    String periodsLt;

    @RestQuery("timePeriods.lte")
    @Nullable
    String periodsLte;

    @RestQuery("timePeriods.gt")
    @Nullable
    String periodsGt;

    @RestQuery("timePeriods.gte")
    @Nullable
    String periodsGte;

    /** The question without a page. */
    QueryDraft draft() {
        var criteria = new Criteria(null, null, null,
                ids(filtersEq, filtersNotEq, filtersIn, filtersNotIn),
                ids(levelsEq, levelsNotEq, levelsIn, levelsNotIn), locations(), periods());
        var sorted = each(sorts, SortField::parse);
        if (sorted != null && sorted.size() > MOST_SORTS) {
            throw new InvalidInput(Fault.in("sorts", "sorts has %d fields; at most %d are taken.".formatted(
                    sorted.size(), MOST_SORTS)));
        }
        return new QueryDraft(dataSetVersion, criteria, each(indicators, Function.identity()), sorted, null, null,
                null);
    }

    private static @Nullable IdCriteria ids(@Nullable String eq, @Nullable String notEq, List<String> in,
            List<String> notIn) {
        var criteria = new IdCriteria(eq, notEq, each(in, Function.identity()), each(notIn, Function.identity()));
        return criteria.equals(new IdCriteria(null, null, null, null)) ? null : criteria;
    }

    private @Nullable LocationCriteria locations() {
        var criteria = new LocationCriteria(
                locationsEq == null ? null : LocationCode.parse(locationsEq, "locations.eq"),
                locationsNotEq == null ? null : LocationCode.parse(locationsNotEq, "locations.notEq"),
                each(locationsIn, text -> LocationCode.parse(text, "locations.in")),
                each(locationsNotIn, text -> LocationCode.parse(text, "locations.notIn")));
        return criteria.equals(new LocationCriteria(null, null, null, null)) ? null : criteria;
    }

    private @Nullable PeriodCriteria periods() {
        var criteria = new PeriodCriteria(period(periodsEq, "eq"), period(periodsNotEq, "notEq"),
                each(periodsIn, text -> PeriodName.parse(text, "timePeriods.in")),
                each(periodsNotIn, text -> PeriodName.parse(text, "timePeriods.notIn")), period(periodsLt, "lt"),
                period(periodsLte, "lte"), period(periodsGt, "gt"), period(periodsGte, "gte"));
        return criteria.equals(new PeriodCriteria(null, null, null, null, null, null, null, null)) ? null : criteria;
    }

    private static @Nullable PeriodName period(@Nullable String text, String comparison) {
        return text == null ? null : PeriodName.parse(text, "timePeriods." + comparison);
    }

    private static <T> @Nullable List<T> each(List<String> given, Function<String, T> read) {
        var all = given.stream()
                .flatMap(several -> Arrays.stream(several.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(read)
                .toList();
        return all.isEmpty() ? null : all;
    }
}
