package org.openscrutiny.performance.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

/**
 * A SELECT with only the conditions that were asked for, so that the planner sees each filter plainly and can use its index.
 * Values go in as parameters, never into the text: write {@code ?} where one goes.
 */
public final class Selection {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private @Nullable Duration longest;

    /** The database gives up after this time, counted in whole seconds. */
    public Selection within(Duration time) {
        longest = time;
        return this;
    }

    /** Only rows for which this holds; as many question marks as values. */
    public Selection where(String condition, Object... given) {
        conditions.append(conditions.length() == 0 ? "\nwhere " : "\n  and ");
        var next = 0;
        for (var part : condition.split("(?=\\?)|(?<=\\?)")) {
            if (part.equals("?")) {
                values.add(given[next++]);
                conditions.append('?').append(values.size());
            } else {
                conditions.append(part);
            }
        }
        return this;
    }

    /** As {@link #where}, but only if a value was given; an enum is compared by its name. */
    public Selection whereGiven(String condition, @Nullable Object given) {
        if (given != null) {
            where(condition, given instanceof Enum<?> constant ? constant.name() : given);
        }
        return this;
    }

    /**
     * @param select everything before WHERE
     * @param order  everything after it
     */
    public <T> List<T> list(EntityManager database, String select, String order, int limit, Function<Row, T> read) {
        var query = database.createNativeQuery(select + conditions + "\norder by " + order, Object[].class);
        return read(bound(query).setMaxResults(limit), read);
    }

    /** All rows; for what is bounded by its nature. */
    public <T> List<T> all(EntityManager database, String select, String order, Function<Row, T> read) {
        return read(bound(database.createNativeQuery(select + conditions + "\norder by " + order, Object[].class)),
                read);
    }

    /** @param from what stands after FROM */
    public long count(EntityManager database, String from) {
        var query = database.createNativeQuery("select count(*) from " + from + conditions, Long.class);
        return (Long) bound(query).getSingleResult();
    }

    private Query bound(Query query) {
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        if (longest != null) {
            query.setHint("jakarta.persistence.query.timeout", Math.toIntExact(longest.toMillis()));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> read(Query query, Function<Row, T> read) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> read.apply(new Row(row))).toList();
    }
}
