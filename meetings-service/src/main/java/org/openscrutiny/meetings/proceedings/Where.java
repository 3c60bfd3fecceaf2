package org.openscrutiny.meetings.proceedings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.support.access.Audience;

/**
 * The conditions of a list, one for each filter that was given: a filter left out is not in the query at all, so that the
 * database plans for what was asked.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A condition that always holds. */
    public Where that(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition that always holds; it names the value as {@code :name}. */
    public Where that(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** One more value for the condition before. */
    public Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A condition that holds where the filter was given. */
    public Where given(String condition, String name, @Nullable Object value) {
        return value == null ? this : that(condition, name, value);
    }

    /** Only what is published with the minutes of the meeting of this alias, unless the drafts may be read too. */
    public Where publishedWithMinutes(String meeting, Set<Audience> readable) {
        var unpublished = EnumSet.of(MinutesStatus.NONE, MinutesStatus.DRAFT);
        return that(meeting + ".audience in :meetingReadable", "meetingReadable", readable)
                .given(meeting + ".minutesStatus not in :unpublished", "unpublished",
                        readable.contains(Audience.DRAFT) ? null : unpublished);
    }

    /** Only rows after the position, in the order of the id, which is the order of recording. */
    public Where afterId(String column, Optional<List<String>> position) {
        return given(column + " > :afterId", "afterId",
                position.map(p -> UUID.fromString(p.get(0))).orElse(null));
    }

    /** @param from what stands between {@code from} and {@code where}, joins included */
    public <T> List<T> list(EntityManager database, String select, String from, String order, Class<T> row,
            int limit) {
        var query = database.createQuery("select " + select + " from " + from + text() + " order by " + order, row);
        return filled(query).setMaxResults(limit).getResultList();
    }

    public long count(EntityManager database, String from) {
        return filled(database.createQuery("select count(*) from " + from + text(), Long.class)).getSingleResult();
    }

    private String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
