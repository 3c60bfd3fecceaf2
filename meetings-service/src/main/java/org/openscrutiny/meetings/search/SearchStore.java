package org.openscrutiny.meetings.search;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/** PostgreSQL's full text over the view {@code searchable}, which says of each text who may read it. */
@ApplicationScoped
class SearchStore {

    /** A record is found once, by the best of its texts; the rank is of that text alone, so hidden texts never move it. */
    private static final String FOUND = """
            select distinct on (s.type, s.id) s.type, s.id, s.committee_id, s.meeting_id, s.meeting_on, s.item_id, s.title,
                s.body, round(cast(ts_rank_cd(s.search, w.words, 32) as numeric), 8) as rank
            from searchable s, (select websearch_to_tsquery('english', :q) as words) w
            where s.search @@ w.words and s.audience in (:readable)%s
            order by s.type, s.id, rank desc""";

    private final EntityManager database;

    SearchStore(EntityManager database) {
        this.database = database;
    }

    /** Best first, ties by id; at most {@code limit} after the position. */
    List<SearchHit> find(SearchQuery query, Set<Audience> readable, Optional<List<String>> after, int limit) {
        var values = values(query, readable);
        var beyond = "";
        if (after.isPresent()) {
            beyond = " where (f.rank, f.id) < (:rank, :id)";
            values.put("rank", new BigDecimal(after.get().get(0)));
            values.put("id", UUID.fromString(after.get().get(1)));
        }
        var sql = """
                select p.type, p.id, p.rank, p.title,
                    ts_headline('english', p.body, websearch_to_tsquery('english', :q), :style),
                    p.committee_id, p.meeting_id, p.meeting_on, p.item_id
                from (select * from (%s) f%s order by f.rank desc, f.id desc limit :limit) p
                order by p.rank desc, p.id desc""".formatted(found(query), beyond);
        values.put("limit", limit);
        values.put("style", "StartSel=%s, StopSel=%s, MaxFragments=2, MaxWords=25, MinWords=8"
                .formatted(Highlight.START, Highlight.STOP));
        List<?> rows = with(database.createNativeQuery(sql), values).getResultList();
        return rows.stream().map(Object[].class::cast).map(SearchStore::hit).toList();
    }

    long count(SearchQuery query, Set<Audience> readable) {
        var counted = with(database.createNativeQuery("select count(*) from (%s) f".formatted(found(query))),
                values(query, readable)).getSingleResult();
        return ((Number) counted).longValue();
    }

    private static String found(SearchQuery query) {
        var filters = new StringBuilder();
        append(filters, query.committeeId, " and s.committee_id = :committee");
        append(filters, query.type, " and s.type = :type");
        append(filters, query.from, " and s.meeting_on >= :from");
        append(filters, query.to, " and s.meeting_on <= :to");
        return FOUND.formatted(filters);
    }

    private static void append(StringBuilder filters, @Nullable Object given, String filter) {
        if (given != null) {
            filters.append(filter);
        }
    }

    private static Map<String, Object> values(SearchQuery query, Set<Audience> readable) {
        var values = new LinkedHashMap<String, Object>();
        values.put("q", query.words());
        values.put("readable", readable.stream().map(Audience::name).toList());
        put(values, "committee", query.committeeId);
        put(values, "type", query.type == null ? null : query.type.name());
        put(values, "from", query.from);
        put(values, "to", query.to);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object given) {
        if (given != null) {
            values.put(name, given);
        }
    }

    private static Query with(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("NullAway") // a report may stand under no meeting, and the view says so
    private static SearchHit hit(Object[] row) {
        var type = HitType.valueOf((String) row[0]);
        return new SearchHit(type, (UUID) row[1], (BigDecimal) row[2], type.url(row[1]), (String) row[3],
                Highlight.html((String) row[4]), (UUID) row[5], (UUID) row[6], day(row[7]), (UUID) row[8]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
