package org.openscrutiny.performance.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Stages 0 to 5: what file names, metadata and the header of the data tell before any row is read. */
final class HeaderRules {

    private static final Pattern FILENAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern BEGINS_WITH_LETTER = Pattern.compile("[a-z].*", Pattern.DOTALL);
    private static final Pattern WHITESPACE = Pattern.compile(".*\\s.*", Pattern.DOTALL);
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,3}");
    private static final List<String> FILTER_ITEMS = List.of("male", "female", "asian", "chinese", "indian",
            "pakistani",
            "bangladeshi", "black", "african", "caribbean", "white", "roma", "irish", "english", "british", "scottish",
            "welsh", "northern irish", "arab", "ethnic");
    /** Observational units that every data file has, so that the metadata can describe at most the others. */
    private static final int NEVER_DESCRIBED = 5;

    private final Findings findings;

    HeaderRules(Findings findings) {
        this.findings = findings;
    }

    void checkNames(String dataName, String metaName) {
        var base = stem(dataName);
        if (dataName.contains(" ") || metaName.contains(" ")) {
            findings.add(Rule.FILENAME_SPACES, "A file name holds a space.", null,
                    dataName.contains(" ") ? dataName : metaName);
        } else if (!FILENAME.matcher(base).matches()) {
            findings.add(Rule.FILENAME_CHARACTERS, "A file name holds something else than letters, digits, - and _.",
                    null,
                    dataName);
        }
        if (!stem(metaName).equals(base + ".meta")) {
            findings.add(Rule.META_FILENAME, "The metadata of %s is to be named %s.meta.csv.".formatted(dataName, base),
                    null, metaName);
        }
    }

    void checkMeta(MetaFile meta) {
        if (!meta.readable()) {
            findings.add(Rule.UNREADABLE, "The metadata cannot be read as CSV in UTF-8.", null, null);
        }
        ColumnNames.META_REQUIRED.stream()
                .filter(name -> !meta.header().contains(name))
                .forEach(name -> findings
                        .add(Rule.META_COLUMNS_MISSING, "The metadata lacks the column %s.".formatted(name), name,
                                null));
        meta.header()
                .stream()
                .filter(name -> !ColumnNames.META_REQUIRED.contains(name) && !ColumnNames.META_OPTIONAL.contains(name))
                .forEach(name -> findings.add(Rule.META_COLUMN_UNKNOWN,
                        "The metadata has a column \"%s\" that the standard does not know.".formatted(name), name,
                        null));
        meta.columns().forEach(this::checkMetaRow);
        checkMetaTogether(meta);
    }

    void checkHeader(DataLayout layout, MetaFile meta) {
        ColumnNames.DATA_REQUIRED.stream()
                .filter(name -> !layout.has(name))
                .forEach(name -> findings
                        .add(Rule.DATA_COLUMNS_MISSING, "The data lacks the column %s.".formatted(name), name, null));
        var seen = new HashSet<String>();
        layout.names()
                .stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> findings.add(Rule.DATA_COLUMN_TWICE,
                        "The data has the column \"%s\" twice.".formatted(name), name, null));
        if (meta.columns().size() > layout.names().size() - NEVER_DESCRIBED) {
            findings.add(Rule.META_ROWS_TOO_MANY,
                    "The metadata describes %d columns; of the data's %d at most %d can be described."
                            .formatted(meta.columns().size(), layout.names().size(),
                                    layout.names().size() - NEVER_DESCRIBED),
                    null,
                    null);
        }
        meta.columns().forEach(column -> checkIsInData(layout, column));
        layout.names().forEach(this::checkColumnName);
    }

    private void checkIsInData(DataLayout layout, MetaColumn column) {
        if (!column.colName().isBlank() && !layout.has(column.colName().strip())) {
            var rule = column.isFilter() ? Rule.FILTER_NOT_IN_DATA : Rule.INDICATOR_NOT_IN_DATA;
            findings.add(rule,
                    "The data has no column \"%s\", which the metadata describes.".formatted(column.colName()),
                    column.row(), column.colName(), null);
        }
        var group = column.filterGroupingColumn();
        if (!group.isBlank() && !layout.has(group)) {
            findings.add(Rule.FILTER_GROUP_NOT_IN_DATA,
                    "The data has no column \"%s\", which groups the filter %s.".formatted(group, column.colName()),
                    column.row(), group, null);
        }
    }

    private void checkColumnName(String name) {
        if (WHITESPACE.matcher(name).matches()) {
            findings.add(Rule.COLUMN_NAME_WHITESPACE, "The column name \"%s\" holds white space.".formatted(name), name,
                    null);
        } else if (!ColumnNames.isSnakeCase(name)) {
            findings.add(Rule.COLUMN_NAME_NOT_SNAKE_CASE,
                    "The column name \"%s\" is not in lower snake case.".formatted(name),
                    name, null);
        }
        if (!BEGINS_WITH_LETTER.matcher(name).matches()) {
            findings.add(Rule.COLUMN_NAME_START,
                    "The column name \"%s\" does not begin with a letter from a to z.".formatted(name),
                    name, null);
        }
        if (name.equals("characteristic") || name.equals("characteristic_group")) {
            findings.add(Rule.CHARACTERISTIC_COLUMN, "A column is named %s; name it for what it tells.".formatted(name),
                    name,
                    null);
        }
    }

    private void checkMetaRow(MetaColumn column) {
        var name = column.colName();
        check(Rule.COL_TYPE_UNKNOWN, !column.isFilter() && !column.isIndicator(), column, column.colType(),
                "The column type \"%s\" is neither Filter nor Indicator.".formatted(column.colType()));
        check(Rule.OBSERVATIONAL_UNIT_IN_META,
                ColumnNames.isObservationalUnit(name) && !ColumnNames.INSTITUTION_NAMES.contains(name), column, name,
                "The metadata describes %s, which is a column of time or place.".formatted(name));
        check(Rule.COL_NAME_BLANK, name.isBlank(), column, name, "A row of the metadata names no column.");
        check(Rule.LABEL_BLANK, column.label().isBlank(), column, "", "The column %s has no label.".formatted(name));
        check(Rule.COL_NAME_WITH_SPACES, WHITESPACE.matcher(name).matches(), column, name,
                "The metadata's column name \"%s\" holds a space.".formatted(name));
        check(Rule.API_COL_NAME, name.length() > 50, column, name, "The column name has more than 50 characters.");
        check(Rule.API_LABEL, column.label().length() > 100, column, column.label(),
                "The label has more than 100 characters.");
        if (column.isIndicator()) {
            checkIndicator(column);
        }
        if (column.isFilter()) {
            checkFilter(column);
        }
    }

    private void checkIndicator(MetaColumn column) {
        var name = column.colName();
        check(Rule.INDICATOR_NAMES_FILTER_ITEM,
                FILTER_ITEMS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains), column, name,
                "The indicator %s is named for what should be an item of a filter.".formatted(name));
        check(Rule.INDICATOR_WITH_FILTER_GROUP, !column.filterGroupingColumn().isBlank(), column,
                column.filterGroupingColumn(), "The indicator %s has a filter group.".formatted(name));
        check(Rule.INDICATOR_WITH_FILTER_HINT, !column.filterHint().isBlank(), column, column.filterHint(),
                "The indicator %s has a filter hint.".formatted(name));
        check(Rule.DECIMALS_BLANK, column.indicatorDecimals().isBlank(), column, "",
                "The indicator %s does not state its decimals.".formatted(name));
        check(Rule.DECIMALS_INVALID,
                !column.indicatorDecimals().isBlank() && !DECIMALS.matcher(column.indicatorDecimals()).matches(),
                column,
                column.indicatorDecimals(), "The decimals of %s are not a whole number from 0.".formatted(name));
        check(Rule.UNIT_UNKNOWN, !ColumnNames.UNITS.contains(column.indicatorUnit()), column, column.indicatorUnit(),
                "The unit \"%s\" is none of %%, pp, £, £m, numberstring or blank.".formatted(column.indicatorUnit()));
    }

    private void checkFilter(MetaColumn column) {
        var name = column.colName();
        check(Rule.FILTER_WITH_DECIMALS, !column.indicatorDecimals().isBlank(), column, column.indicatorDecimals(),
                "The filter %s states decimals.".formatted(name));
        check(Rule.FILTER_WITH_UNIT, !column.indicatorUnit().isBlank(), column, column.indicatorUnit(),
                "The filter %s states a unit.".formatted(name));
        check(Rule.FILTER_WITH_INDICATOR_GROUPING, !column.indicatorGrouping().isBlank(), column,
                column.indicatorGrouping(),
                "The filter %s has an indicator grouping.".formatted(name));
    }

    private void checkMetaTogether(MetaFile meta) {
        var filters = meta.filters();
        var institutionsOnly = filters.size() == 1;
        Predicate<String> geographic = name -> ColumnNames.looksGeographic(name)
                && !(institutionsOnly && ColumnNames.INSTITUTION_NAMES.contains(name));
        var names = new HashSet<String>();
        var labels = new HashSet<String>();
        var groups = new HashSet<String>();
        for (var column : meta.columns()) {
            check(Rule.COL_NAME_TWICE, !column.colName().isBlank() && !names.add(column.colName()), column,
                    column.colName(), "The column %s is described twice.".formatted(column.colName()));
            check(Rule.LABEL_TWICE, !column.label().isBlank() && !labels.add(column.label()), column, column.label(),
                    "The label \"%s\" comes twice.".formatted(column.label()));
        }
        for (var filter : filters) {
            var group = filter.filterGroupingColumn();
            check(Rule.FILTER_LOOKS_GEOGRAPHIC, geographic.test(filter.colName()), filter, filter.colName(),
                    "The filter %s has the name of a place or an identifier.".formatted(filter.colName()));
            if (!group.isBlank()) {
                check(Rule.FILTER_LOOKS_GEOGRAPHIC, geographic.test(group), filter, group,
                        "The filter group %s has the name of a place or an identifier.".formatted(group));
                check(Rule.FILTER_GROUP_TWICE, !groups.add(group), filter, group,
                        "The column %s groups two filters.".formatted(group));
                check(Rule.FILTER_GROUP_NOT_DESCRIBED, !names.contains(group), filter, group,
                        "The filter group %s is not itself described.".formatted(group));
            }
        }
    }

    private void check(Rule rule, boolean broken, MetaColumn column, String value, String message) {
        if (broken) {
            findings.add(rule, message, column.row(), column.colName(), value);
        }
    }

    /** The name without .csv, and without .gz where it came compressed. */
    private static String stem(String name) {
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".csv") ? plain.substring(0, plain.length() - 4) : plain;
    }
}
