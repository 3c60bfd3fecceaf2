package org.openscrutiny.storage.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A statement and its values, put together piece by piece; values never become part of the text. */
public final class Query {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Query() {
    }

    public static Query of(String sql, @Nullable Object... values) {
        return new Query().add(sql, values);
    }

    /** Adds a piece of SQL with a question mark for each value. */
    public Query add(String piece, @Nullable Object... more) {
        sql.append(piece).append('\n');
        for (var value : more) {
            values.add(plain(value));
        }
        return this;
    }

    /** Adds the piece only if there is a value for its one question mark. */
    public Query addIf(@Nullable Object value, String piece) {
        return value == null ? this : add(piece, value);
    }

    /**
     * Starts after a position in the order of the columns, where there is one.
     *
     * @param columns the sort keys, separated by commas, all ascending; the last is unique
     * @param readers each key's value from the text in a cursor
     */
    @SafeVarargs
    public final Query after(Optional<List<String>> position, String columns, Function<String, ?>... readers) {
        position.ifPresent(keys -> {
            var marks = String.join(", ", Collections.nCopies(readers.length, "?"));
            add("and (%s) > (%s)".formatted(columns, marks),
                    IntStream.range(0, readers.length).mapToObj(at -> readers[at].apply(keys.get(at))).toArray());
        });
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** The text as it is sent, with a question mark for each value. */
    String sql() {
        return sql.toString();
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }
}
