package org.openscrutiny.performance.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What rows are broken down by: stages 7, 10, 14 and 15, and the merging of group items. */
final class FilterRules {

    static final int MAX_ITEMS = 25_000;

    private final Findings findings;
    private final Registers registers;
    private final List<Items> filters = new ArrayList<>();
    private final List<Items> groups = new ArrayList<>();

    FilterRules(Findings findings, Registers registers, DataLayout layout) {
        this.findings = findings;
        this.registers = registers;
        for (var filter : layout.filters()) {
            if (layout.has(filter.colName())) {
                filters.add(new Items(filter.colName(), filter.filterDefault(), layout.at(filter.colName())));
            }
            var group = filter.filterGroupingColumn();
            if (layout.has(group)) {
                groups.add(new Items(group, filter.colName(), layout.at(group)));
            }
        }
    }

    void row(long line, String[] cells) {
        filters.forEach(filter -> item(filter, line, cells[filter.at]));
        groups.forEach(group -> item(group, line, cells[group.at]));
    }

    void finish() {
        filters.forEach(this::finish);
        for (var group : groups) {
            filters.stream()
                    .filter(filter -> filter.column.equals(group.belongsTo))
                    .forEach(filter -> compare(group, filter));
            checkMerging(group);
        }
    }

    private void item(Items of, long line, String item) {
        if (item.isEmpty()) {
            findings.add(Rule.FILTER_BLANK, "%s is blank.".formatted(of.column), line, of.column, "");
        } else if (of.items.size() <= MAX_ITEMS && of.items.add(item)) {
            judge(of.column, line, item);
        }
    }

    private void judge(String column, long line, String item) {
        if (!item.equals(item.strip())) {
            findings.add(Rule.LABEL_WHITESPACE, "\"%s\" in %s begins or ends with white space.".formatted(item, column),
                    line,
                    column, item);
        }
        if (item.length() > 120) {
            findings.add(Rule.API_ITEM, "An item of %s has more than 120 characters.".formatted(column), line, column,
                    item);
        }
        if (!registers.isEthnicGroup(column, item)) {
            findings.add(Rule.ETHNICITY_VALUE, "\"%s\" is no ethnic group of the standard.".formatted(item), line,
                    column,
                    item);
        }
        if (column.equals("characteristic_group") && item.toLowerCase(Locale.ROOT).contains("ethnic")) {
            findings.add(Rule.ETHNICITY_CHARACTERISTIC,
                    "The characteristic group \"%s\" should be a filter of its own.".formatted(item), line, column,
                    item);
        }
        if (registers.inDictionary(column) && !registers.inDictionary(column, item)) {
            findings.add(Rule.API_ITEM_NOT_IN_DICTIONARY,
                    "The data dictionary has no item \"%s\" of %s.".formatted(item, column), line, column, item);
        }
    }

    private void finish(Items filter) {
        var column = filter.column;
        if (filter.items.size() < 2) {
            findings.add(Rule.FILTER_WITH_ONE_ITEM,
                    "The filter %s has %d item; a filter needs two or more.".formatted(column, filter.items.size()),
                    column,
                    filter.items.stream().findFirst().orElse(""));
        }
        if (filter.items.size() > MAX_ITEMS) {
            findings.add(Rule.FILTER_TOO_MANY_ITEMS, "The filter %s has more than 25,000 items.".formatted(column),
                    column,
                    null);
        }
        var expected = filter.belongsTo.isEmpty() ? "Total" : filter.belongsTo;
        if (!filter.items.contains(expected)) {
            findings.add(Rule.FILTER_WITHOUT_TOTAL, "The filter %s has no item %s.".formatted(column, expected), column,
                    null);
        }
        var harmonised = registers.harmonisedNames(column);
        if (!harmonised.isEmpty()) {
            var rule = column.contains("ethnic") ? Rule.ETHNICITY_NAME : Rule.NAME_NOT_HARMONISED;
            findings.add(rule, "The filter %s is to be named %s.".formatted(column,
                    String.join(" or ", harmonised.stream().sorted().toList())), column, null);
        }
    }

    private void compare(Items group, Items filter) {
        if (group.items.size() > filter.items.size()) {
            findings.add(Rule.FILTER_GROUP_LARGER, "The filter group %s has %d items, its filter %s only %d.".formatted(
                    group.column, group.items.size(), filter.column, filter.items.size()), group.column, null);
        }
    }

    private void checkMerging(Items group) {
        var stripped = new HashMap<String, String>();
        for (var item : group.items.stream().sorted().toList()) {
            var bare = item.replaceAll("[^A-Za-z0-9]", "");
            var other = stripped.putIfAbsent(bare, item);
            if (other != null) {
                findings.add(Rule.FILTER_GROUP_ITEMS_MERGE,
                        "The items \"%s\" and \"%s\" of %s differ by punctuation alone.".formatted(other, item,
                                group.column),
                        group.column, item);
            }
        }
    }

    /** Of a filter what its default is; of a group which filter it belongs to. */
    private static final class Items {

        private final String column;
        private final String belongsTo;
        private final int at;
        private final Set<String> items = new LinkedHashSet<>();

        private Items(String column, String belongsTo, int at) {
            this.column = column;
            this.belongsTo = belongsTo;
            this.at = at;
        }
    }
}
