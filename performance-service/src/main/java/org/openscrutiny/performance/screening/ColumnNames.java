package org.openscrutiny.performance.screening;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the standard. */
final class ColumnNames {

    static final String TIME_PERIOD = "time_period";
    static final String TIME_IDENTIFIER = "time_identifier";
    static final String LEVEL = "geographic_level";

    static final List<String> DATA_REQUIRED = List.of(LEVEL, TIME_PERIOD, TIME_IDENTIFIER, "country_code",
            "country_name");
    static final List<String> META_REQUIRED = List.of("col_name", "col_type", "label", "indicator_grouping",
            "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column");
    static final List<String> META_OPTIONAL = List.of("filter_default", "parent_filter");
    static final List<String> UNITS = List.of("", "%", "pp", "£", "£m", "numberstring");

    static final Set<String> GEOGRAPHY = Stream.of(GeographicLevel.values())
            .flatMap(level -> level.columns().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Names that schools and providers go by, which may also be a filter of a file of nothing else. */
    static final Set<String> INSTITUTION_NAMES = Set.of("school_name", "provider_name");

    private static final Pattern LOOKS_GEOGRAPHIC = Pattern.compile(
            "(sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat)[^\\n]*(name|code|urn|ukprn|number|upin|id)"
                    + "|laestab|estab|sch|school|schools|prov|provider|providers|inst|institution|institutions|name|code|urn"
                    + "|ukprn|number|upin|id|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat");
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z0-9]++(?:_[a-z0-9]++)*+");

    private ColumnNames() {
    }

    static boolean isObservationalUnit(String column) {
        return column.equals(TIME_PERIOD) || column.equals(TIME_IDENTIFIER) || column.equals(LEVEL)
                || GEOGRAPHY.contains(column);
    }

    static boolean looksGeographic(String column) {
        return LOOKS_GEOGRAPHIC.matcher(column.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isSnakeCase(String column) {
        return SNAKE_CASE.matcher(column).matches();
    }
}
