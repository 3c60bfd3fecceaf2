package org.openscrutiny.performance.dataquery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openscrutiny.performance.dataset.VersionColumns;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * One expression rows are sorted by; never null.
 *
 * @param type the SQL type of its value
 */
record SortKey(String sql, boolean descending, String type) {

    private static final SortKey PLACE = new SortKey("r.place", false, "integer");
    private static final SortKey LINE = new SortKey("r.line", false, "integer");
    private static final List<SortKey> LATEST_FIRST = List.of(new SortKey("r.period", true, "integer"), PLACE, LINE);

    /**
     * The keys of a sort; the last one tells any two rows apart.
     *
     * @throws InvalidInput if a field is none of the version's
     */
    static List<SortKey> of(List<SortField> sorts, VersionColumns columns, int versionNo) {
        if (sorts.isEmpty()) {
            return LATEST_FIRST;
        }
        var keys = new ArrayList<SortKey>();
        for (var i = 0; i < sorts.size(); i++) {
            keys.addAll(keys(sorts.get(i), columns, versionNo, "/sorts/" + i + "/field"));
        }
        keys.add(PLACE);
        keys.add(LINE);
        return keys;
    }

    private static List<SortKey> keys(SortField sort, VersionColumns columns, int versionNo, String pointer) {
        var descending = sort.direction() == SortField.Direction.Desc;
        var field = sort.field();
        if (field.equals("timePeriod")) {
            return List.of(new SortKey("r.period", descending, "integer"));
        }
        if (field.equals("geographicLevel")) {
            return List.of(new SortKey("p.level", descending, "text"));
        }
        var bar = field.indexOf('|');
        var kind = bar < 0 ? field : field.substring(0, bar);
        var named = bar < 0 ? "" : field.substring(bar + 1);
        if (kind.equals("location") && Arrays.stream(GeographicLevel.values())
                .anyMatch(level -> level.code().equals(named))) {
            return List.of(new SortKey("coalesce(p.parts->'%s'->>'name', '')".formatted(named), descending, "text"));
        }
        if (kind.equals("filter") && columns.filter(named) >= 0) {
            return List.of(new SortKey(
                    "(select i.label from data_set_filter_items i where i.version_no = %d and i.no = r.items[%d])"
                            .formatted(versionNo, columns.filter(named) + 1),
                    descending, "text"));
        }
        if (kind.equals("indicator") && columns.indicator(named) >= 0) {
            var figure = "r.figures[%d]".formatted(columns.indicator(named) + 1);
            // Rows without a figure come last, either way.
            return List.of(new SortKey("(%s is null)".formatted(figure), false, "boolean"),
                    new SortKey("coalesce(%s, 0)".formatted(figure), descending, "numeric"));
        }
        throw new InvalidInput(Fault.at(pointer,
                "\"%s\" is nothing to sort by; take timePeriod, geographicLevel, location|LA, filter|ID or indicator|ID with what this version has."
                        .formatted(Criteria.cut(field))));
    }

    boolean ofPlaces() {
        return sql.contains("p.");
    }

    String order() {
        return sql + (descending ? " desc" : "");
    }

    /** Rows after the one with these values, in the order of the keys. */
    static Condition after(List<SortKey> keys, List<String> position) {
        var any = new ArrayList<Condition>();
        for (var i = 0; i < keys.size(); i++) {
            var all = new ArrayList<Condition>();
            for (var before = 0; before < i; before++) {
                all.add(keys.get(before).compared("=", position.get(before)));
            }
            all.add(keys.get(i).compared(keys.get(i).descending() ? "<" : ">", position.get(i)));
            any.add(Condition.allOf(all));
        }
        // The first comparison says nothing new, and lets the index begin where the page does.
        return Condition.allOf(List.of(
                keys.get(0).compared(keys.get(0).descending() ? "<=" : ">=", position.get(0)),
                Condition.anyOf(any)));
    }

    private Condition compared(String operator, String value) {
        return Condition.of("%s %s cast(? as %s)".formatted(sql, operator, type), value, "after");
    }
}
