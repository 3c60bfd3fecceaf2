package org.openscrutiny.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A statement as a service sent it.
 *
 * @param sql    with $1, $2 for its values
 * @param values in order, as PostgreSQL prints them; null for NULL
 */
record Statement(String sql, List<@Nullable String> values) {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']|'')*)')");
    private static final List<String> OF_TRANSACTIONS = List.of("begin", "commit", "rollback", "start transaction");
    /** What a write stores; what feed and audit are told is one statement. */
    private static final List<String> WRITES = List.of("insert", "update", "delete", "with told as");

    /** @param parameters as the log prints them: $1 = 'x', $2 = NULL */
    static Statement of(String sql, String parameters) {
        var values = new ArrayList<@Nullable String>();
        var value = VALUE.matcher(parameters);
        while (value.find()) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return new Statement(sql.strip(), values);
    }

    /** Whether it only begins or ends a transaction. */
    boolean isOfTransaction() {
        return starts(OF_TRANSACTIONS);
    }

    boolean writes() {
        return starts(WRITES);
    }

    private boolean starts(List<String> words) {
        var lower = sql.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::startsWith);
    }

    /** As it could be typed. */
    String literal() {
        return filled((place, value) -> value == null ? "null" : "'" + value.replace("'", "''") + "'");
    }

    /**
     * With other words for its values.
     *
     * @param words for the place, from 1, and the value there
     */
    String filled(BiFunction<Integer, @Nullable String, String> words) {
        return PLACE.matcher(sql).replaceAll(found -> {
            var place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(words.apply(place, values.get(place - 1)));
        });
    }
}
