package org.openscrutiny.storage.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

/**
 * One list: only the conditions that were asked for stand in the statement, so that the database can use the index of each.
 *
 * @param <T> the record of a row; its components in the order of the select clause
 */
public final class ListQuery<T> {

    /**
     * A sort key.
     *
     * @param path HQL path; never null in a row
     * @param read its value from the text in a cursor
     */
    public record Key(String path, Function<String, Object> read) {}

    private final EntityManager database;
    private final Class<T> row;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String keyset = "";
    private final Map<String, Object> position = new LinkedHashMap<>();
    private String order = "";

    public ListQuery(EntityManager database, Class<T> row, String select, String from) {
        this.database = database;
        this.row = row;
        this.select = select;
        this.from = from;
    }

    public ListQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition on a parameter; leaves it out where the value is absent. */
    public ListQuery<T> where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Sorts, and starts after a position; the last key must be unique. */
    public ListQuery<T> sorted(boolean descending, Optional<List<String>> after, Key... keys) {
        order = Arrays.stream(keys)
                .map(key -> key.path() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
        after.ifPresent(values -> {
            var names = new ArrayList<String>();
            for (int i = 0; i < keys.length; i++) {
                names.add(":key" + i);
                position.put("key" + i, keys[i].read().apply(values.get(i)));
            }
            var paths = Arrays.stream(keys).map(Key::path).collect(Collectors.joining(", ", "(", ")"));
            keyset = paths + (descending ? " < " : " > ") + "(" + String.join(", ", names) + ")";
        });
        return this;
    }

    /** At most so many rows from the position on. */
    public List<T> rows(int limit) {
        var wanted = new ArrayList<>(conditions);
        if (!keyset.isEmpty()) {
            wanted.add(keyset);
        }
        var query = database.createQuery("select " + select + " " + from + clause(wanted) + order, row);
        fill(query);
        position.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** All rows that match, wherever the page stands. */
    public long count() {
        var query = database.createQuery("select count(*) " + from + clause(conditions), Long.class);
        fill(query);
        return query.getSingleResult();
    }

    private void fill(TypedQuery<?> query) {
        parameters.forEach(query::setParameter);
    }

    private static String clause(List<String> wanted) {
        return wanted.isEmpty() ? "" : wanted.stream().collect(Collectors.joining(") and (", " where (", ")"));
    }
}
