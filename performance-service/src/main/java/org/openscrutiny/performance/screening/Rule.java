package org.openscrutiny.performance.screening;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every rule a file is held against, in the order in which they are reported. */
public enum Rule {
    FILENAME_SPACES(0, Severity.FAIL, "The name of the file holds no spaces."), FILENAME_CHARACTERS(0, Severity.FAIL,
            "The name of the file is made of letters, digits, - and _."), META_FILENAME(0, Severity.FAIL,
                    "The metadata file is named like the data file, ending in .meta.csv."),

    UNREADABLE(1, Severity.FAIL, "The file is CSV in UTF-8, quotes closed."), META_COLUMNS_MISSING(1, Severity.FAIL,
            "The metadata has all columns it needs."), META_COLUMN_UNKNOWN(1, Severity.FAIL,
                    "The metadata has no columns but those of the standard."), DATA_COLUMNS_MISSING(1, Severity.FAIL,
                            "The data has the columns for time, level and country."), DATA_COLUMN_TWICE(1,
                                    Severity.FAIL, "No column of the data comes twice."), META_ROWS_TOO_MANY(1,
                                            Severity.FAIL,
                                            "The metadata describes no more columns than the data can have."),

    FILTER_NOT_IN_DATA(2, Severity.FAIL,
            "Each filter of the metadata is a column of the data."), FILTER_GROUP_NOT_IN_DATA(2, Severity.FAIL,
                    "Each filter group of the metadata is a column of the data."), INDICATOR_NOT_IN_DATA(2,
                            Severity.FAIL,
                            "Each indicator of the metadata is a column of the data (ours)."), COLUMN_NOT_DESCRIBED(2,
                                    Severity.WARNING,
                                    "Each column of the data tells where or when, is described, or has one value throughout."),

    COLUMN_NAME_WHITESPACE(3, Severity.FAIL, "Column names hold no white space."), COLUMN_NAME_NOT_SNAKE_CASE(3,
            Severity.WARNING, "Column names are in lower snake case."), COLUMN_NAME_START(3, Severity.WARNING,
                    "Column names begin with a letter from a to z."), INDICATOR_NAMES_FILTER_ITEM(3, Severity.FAIL,
                            "No indicator is named for a sex, an ethnicity or a nation: that is a filter."), CHARACTERISTIC_COLUMN(
                                    3, Severity.WARNING, "Filters are named for what they are, not characteristic."),

    COL_TYPE_UNKNOWN(4, Severity.FAIL,
            "Each row of the metadata is of a Filter or an Indicator."), OBSERVATIONAL_UNIT_IN_META(4, Severity.FAIL,
                    "Columns of time and place are not in the metadata."), COL_NAME_BLANK(4, Severity.FAIL,
                            "Each row of the metadata names its column."),

    LABEL_TWICE(5, Severity.FAIL, "No label comes twice."), INDICATOR_WITH_FILTER_GROUP(5, Severity.FAIL,
            "Only filters have a filter group."), FILTER_GROUP_TWICE(5, Severity.FAIL,
                    "No column groups two filters."), FILTER_GROUP_NOT_DESCRIBED(5, Severity.WARNING,
                            "Each filter group is itself described."), FILTER_GROUP_ITEMS_MERGE(5, Severity.FAIL,
                                    "Items of a filter group differ by more than punctuation."), LABEL_BLANK(5,
                                            Severity.FAIL,
                                            "Each described column has a label."), INDICATOR_WITH_FILTER_HINT(5,
                                                    Severity.FAIL,
                                                    "Only filters have a hint."), FILTER_LOOKS_GEOGRAPHIC(5,
                                                            Severity.FAIL,
                                                            "No filter has the name of a place or an identifier."), FILTER_WITH_DECIMALS(
                                                                    5, Severity.FAIL,
                                                                    "Only indicators have decimals."), COL_NAME_WITH_SPACES(
                                                                            5, Severity.FAIL,
                                                                            "Column names in the metadata hold no spaces."), COL_NAME_TWICE(
                                                                                    5, Severity.FAIL,
                                                                                    "No column is described twice."), DECIMALS_BLANK(
                                                                                            5, Severity.WARNING,
                                                                                            "Each indicator states its decimals."), DECIMALS_INVALID(
                                                                                                    5, Severity.FAIL,
                                                                                                    "Decimals are a whole number from 0."), FILTER_WITH_UNIT(
                                                                                                            5,
                                                                                                            Severity.FAIL,
                                                                                                            "Only indicators have a unit."), UNIT_UNKNOWN(
                                                                                                                    5,
                                                                                                                    Severity.FAIL,
                                                                                                                    "Units are %, pp, £, £m, numberstring or blank."), FILTER_WITH_INDICATOR_GROUPING(
                                                                                                                            5,
                                                                                                                            Severity.FAIL,
                                                                                                                            "Only indicators have an indicator grouping."),

    NO_ROWS(6, Severity.FAIL, "The data has rows (ours)."), ROW_WIDTH(6, Severity.FAIL,
            "Each row has as many cells as there are columns (ours)."), TIME_PERIOD_DIGITS(6, Severity.FAIL,
                    "time_period is four or six digits."), TIME_IDENTIFIER_UNKNOWN(6, Severity.FAIL,
                            "time_identifier is one of the standard's."), TIME_IDENTIFIERS_MIXED(6, Severity.FAIL,
                                    "One file mixes only terms, weeks, months, financial quarters or halves."),

    FILTER_WITH_ONE_ITEM(7, Severity.FAIL, "Each filter has two items or more."),

    LEVEL_UNKNOWN(8, Severity.FAIL, "geographic_level is one of the standard's."), LEVEL_COLUMNS_MISSING(8,
            Severity.FAIL, "Each level in the data has its columns."),

    TIME_PERIOD_LENGTH(9, Severity.FAIL, "time_period has the digits that its identifier takes."), TIME_PERIOD_YEARS(9,
            Severity.FAIL, "Six digits name two years that follow each other."),

    FILTER_WITHOUT_TOTAL(10, Severity.WARNING,
            "Each filter has a Total, or the item named as its default."), FILTER_GROUP_LARGER(10, Severity.FAIL,
                    "A filter group has no more items than its filter."), FILTER_TOO_MANY_ITEMS(10, Severity.FAIL,
                            "A filter has at most 25,000 items."), LABEL_WHITESPACE(10, Severity.FAIL,
                                    "Items and places begin and end without white space."), GEOGRAPHY_TOTAL(10,
                                            Severity.FAIL, "No place is called Total or All."), FILTER_BLANK(10,
                                                    Severity.FAIL, "Filters and filter groups are never blank."),

    PLACE_UNKNOWN(11, Severity.FAIL,
            "Codes and names of places belong together, exactly as in the register."), LEVEL_COLUMNS_BLANK(11,
                    Severity.FAIL, "The columns of a row's level are filled."), ONLY_IGNORED_LEVELS(11, Severity.FAIL,
                            "There are rows besides Institution and Planning area."), SCHOOL_WITH_PROVIDER(11,
                                    Severity.FAIL, "Schools and providers do not share a file."), NAME_WITH_TWO_CODES(
                                            11, Severity.FAIL,
                                            "An opportunity area, trust or sponsor has one code."), CODE_WITH_TWO_NAMES(
                                                    11, Severity.FAIL,
                                                    "A code of an opportunity area, trust or sponsor has one name."), LA_COLUMNS_INCOMPLETE(
                                                            11, Severity.FAIL,
                                                            "There are all three columns of local authorities or none."), REGION_COLUMNS_INCOMPLETE(
                                                                    11, Severity.FAIL,
                                                                    "There are both columns of regions or none."), REGION_MISSING(
                                                                            11, Severity.WARNING,
                                                                            "Rows of authorities and districts name their region."), NOT_AVAILABLE_NAME(
                                                                                    11, Severity.FAIL,
                                                                                    "A place of code x is named Not available."), NOT_AVAILABLE_CODE(
                                                                                            11, Severity.FAIL,
                                                                                            "A place named Not available has code x."), HIGHER_LEVEL_FILLED(
                                                                                                    11, Severity.FAIL,
                                                                                                    "Columns of smaller places are blank on rows of larger ones."),

    DUPLICATE_ROW(12, Severity.FAIL, "No two rows are of the same time, place and items."), NULL_WORD(12, Severity.FAIL,
            "No cell says NULL or NA."), LEGACY_SYMBOL(12, Severity.WARNING, "No cell holds N/A, n/a, ., .. or -."),

    INDICATOR_BLANK(13, Severity.FAIL, "No indicator is blank."), INDICATOR_OBSOLETE_SYMBOL(13, Severity.FAIL,
            "No indicator holds ~ or :."), INDICATOR_NOT_A_NUMBER(13, Severity.FAIL,
                    "Each indicator is a number or a symbol of the file's symbol set (ours)."),

    NAME_NOT_HARMONISED(14, Severity.FAIL,
            "Columns on special needs, school types and ethnicity have the harmonised names."), ETHNICITY_NAME(14,
                    Severity.WARNING, "Columns on ethnicity have the harmonised names."), ETHNICITY_VALUE(14,
                            Severity.WARNING,
                            "Ethnic groups are named as the Government Statistical Service names them."), ETHNICITY_CHARACTERISTIC(
                                    14, Severity.FAIL,
                                    "Ethnicity has its own filter instead of a characteristic group."),

    API_LOCATION_CODE(15, Severity.WARNING, "Location codes have at most 30 characters."), API_COL_NAME(15,
            Severity.WARNING, "Column names have at most 50 characters."), API_LABEL(15, Severity.WARNING,
                    "Labels have at most 100 characters."), API_ITEM(15, Severity.WARNING,
                            "Items and place names have at most 120 characters."), API_NAME_NOT_IN_DICTIONARY(15,
                                    Severity.WARNING,
                                    "Column names are in the data dictionary."), API_ITEM_NOT_IN_DICTIONARY(15,
                                            Severity.WARNING, "Items are in the data dictionary."),

    SHARE_OUT_OF_RANGE(16, Severity.FAIL, "A share lies between 0 and 100 (ours)."), NUMERATOR_ABOVE_DENOMINATOR(16,
            Severity.FAIL, "The numerator of a share is not above its denominator (ours)."), VALUE_DISAGREES(16,
                    Severity.FAIL, "A value agrees with its numerator and denominator (ours)."), AREA_NOT_ALIVE(16,
                            Severity.FAIL,
                            "An area code existed in the period, or a predecessor or successor did (ours)."), AREA_PREDECESSOR(
                                    16, Severity.WARNING, "An area code existed in the period itself (ours).");

    /** Stages run from 0; this last one is ours, after those of the department. */
    public static final int LAST_STAGE = 16;

    private static final Set<Rule> WAIVABLE = EnumSet.of(FILENAME_SPACES, FILENAME_CHARACTERS, META_FILENAME,
            INDICATOR_NAMES_FILTER_ITEM, PLACE_UNKNOWN, LEVEL_COLUMNS_BLANK, NAME_NOT_HARMONISED,
            ETHNICITY_CHARACTERISTIC);

    private final int stage;
    private final Severity severity;
    private final String says;

    Rule(int stage, Severity severity, String says) {
        this.stage = stage;
        this.severity = severity;
        this.says = says;
    }

    /** Its stable name, such as {@code filter-blank}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rule> ofId(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    public int stage() {
        return stage;
    }

    public Severity severity() {
        return severity;
    }

    /** What holds of a file that keeps it. */
    public String says() {
        return says;
    }

    /**
     * Whether an importer may have it reported as a warning: conventions of naming files, columns and places, which change
     * nothing in what a figure says.
     */
    public boolean waivable() {
        return WAIVABLE.contains(this);
    }
}
