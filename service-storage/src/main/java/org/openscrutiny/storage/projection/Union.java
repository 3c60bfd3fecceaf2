package org.openscrutiny.storage.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables in one statement, and so of one state of the database: a record with all that hangs on it. Each part
 * says which of the columns it has; in the others its rows hold null. The column {@code part} names the part a row is of.
 */
public final class Union {

    private static final String RENAMED = " as ";

    private final Map<String, String> types;
    private final List<String> parts = new ArrayList<>();

    /** @param columns of all parts: names with their types, separated by commas */
    public Union(String columns) {
        types = Arrays.stream(columns.split(","))
                .map(column -> column.strip().split(" ", 2))
                .collect(Collectors.toMap(column -> column[0], column -> column[1], (one, twice) -> one,
                        LinkedHashMap::new));
    }

    /**
     * Adds a part; rows come in the order of the parts.
     *
     * @param name    in capitals
     * @param columns what it has, separated by commas: {@code s.kind}, or {@code s.open_version as version}
     * @param from    the rest of its statement, from the word "from" on
     */
    public Union part(String name, String columns, String from) {
        var given = Arrays.stream(columns.split(","))
                .map(String::strip)
                .collect(Collectors.toMap(Union::name, Union::expression));
        if (!types.keySet().containsAll(given.keySet())) {
            throw new IllegalArgumentException("%s has columns %s, some of which are not among %s".formatted(name,
                    given.keySet(), types.keySet()));
        }
        var first = parts.isEmpty();
        var selected = types.entrySet()
                .stream()
                .map(column -> first
                        ? typed(given.get(column.getKey()), column.getKey(), column.getValue())
                        : given.getOrDefault(column.getKey(), "null"))
                .collect(Collectors.joining(", "));
        parts.add((first ? "select %d as place, '%s' as part, %s\n%s" : "select %d, '%s', %s\n%s")
                .formatted(parts.size(), name, selected, from.strip()));
        return this;
    }

    private static String name(String column) {
        var renamed = column.indexOf(RENAMED);
        return renamed < 0 ? column.substring(column.indexOf('.') + 1) : column.substring(renamed + RENAMED.length());
    }

    private static String expression(String column) {
        var renamed = column.indexOf(RENAMED);
        return renamed < 0 ? column : column.substring(0, renamed);
    }

    /** The first part gives the columns their names and types. */
    private static String typed(@Nullable String expression, String name, String type) {
        return "%s as %s".formatted(expression == null ? "cast(null as %s)".formatted(type) : expression, name);
    }

    /**
     * The statement.
     *
     * @param within the order of a part's rows
     */
    public String orderedBy(String within) {
        return String.join("\nunion all\n", parts) + "\norder by place, " + within;
    }
}
