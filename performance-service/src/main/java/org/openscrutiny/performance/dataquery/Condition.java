package org.openscrutiny.performance.dataquery;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on rows in SQL, as many question marks as values.
 *
 * @param says what it asks, in words of the question
 */
record Condition(String sql, List<Object> values, String says) {

    static final Condition ALWAYS = new Condition("true", List.of(), "everything");

    static Condition of(String sql, Object value, String says) {
        return new Condition(sql, List.of(value), says);
    }

    /**
     * That a column holds one of these numbers. One alone is compared plainly: only then does the planner know that rows of
     * an index that begins with the column come in the order of what follows in it, and stop when a page is full.
     */
    static Condition among(String column, Integer[] numbers, String says) {
        return switch (numbers.length) {
            case 0 -> anyOf(List.of());
            case 1 -> of(column + " = ?", numbers[0], says);
            default -> of(column + " = any(?)", numbers, says);
        };
    }

    static Condition allOf(List<Condition> all) {
        return joined(all, " and ", ALWAYS);
    }

    static Condition anyOf(List<Condition> any) {
        return joined(any, " or ", new Condition("false", List.of(), "nothing"));
    }

    private static Condition joined(List<Condition> parts, String between, Condition none) {
        if (parts.isEmpty()) {
            return none;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var values = new ArrayList<Object>();
        parts.forEach(part -> values.addAll(part.values()));
        return new Condition("(" + String.join(between, parts.stream().map(Condition::sql).toList()) + ")", values,
                String.join(between, parts.stream().map(Condition::says).toList()));
    }

    Condition negated() {
        return new Condition("not (" + sql + ")", values, "not " + says);
    }
}
