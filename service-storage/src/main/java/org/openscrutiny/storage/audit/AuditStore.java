package org.openscrutiny.storage.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

@ApplicationScoped
class AuditStore {

    private final EntityManager database;
    private final ObjectMapper json;

    AuditStore(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What to look for; null means any. From is inclusive, until exclusive. */
    record Search(@Nullable String recordType, @Nullable UUID recordId, @Nullable String caller, @Nullable Instant from,
            @Nullable Instant until) {}

    /** Newest first; at most {@code limit} with a number below the given one. */
    List<AuditEntryView> list(Search search, long below, int limit) {
        var query = query("""
                select id, at, caller, roles, action, record_type, record_id, audience, cast(before as text),
                    cast(after as text), address, request_id, (select position from audit_seals where entry_id = id),
                    (select encode(hash, 'hex') from audit_seals where entry_id = id)
                from audit_entries where id < :below%s order by id desc limit :limit""", search);
        List<?> rows = query.setParameter("below", below).setParameter("limit", limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(this::entry).toList();
    }

    long count(Search search) {
        return ((Number) query("select count(*) from audit_entries where true%s", search).getSingleResult())
                .longValue();
    }

    /** Only the conditions that are asked for, so that each search finds its index. */
    private Query query(String sql, Search search) {
        var conditions = new StringBuilder();
        var values = new HashMap<String, Object>();
        add(" and record_type = :recordType", "recordType", search.recordType(), conditions, values);
        add(" and record_id = :recordId", "recordId", search.recordId(), conditions, values);
        add(" and caller = :caller", "caller", search.caller(), conditions, values);
        add(" and at >= :from", "from", search.from(), conditions, values);
        add(" and at < :until", "until", search.until(), conditions, values);
        var query = database.createNativeQuery(sql.formatted(conditions));
        values.forEach(query::setParameter);
        return query;
    }

    private static void add(String condition, String name, @Nullable Object value, StringBuilder conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.append(condition);
            values.put(name, value);
        }
    }

    private AuditEntryView entry(Object[] row) {
        return new AuditEntryView(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2],
                Arrays.asList((String[]) row[3]), (String) row[4], (String) row[5], (UUID) row[6],
                Audience.valueOf((String) row[7]), tree((String) row[8]), tree((String) row[9]), (String) row[10],
                (String) row[11], row[12] == null
                        ? null
                        : new AuditSealView(((Number) row[12]).longValue(), ((Number) row[0]).longValue(),
                                (String) row[13]));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An audit entry cannot be read", unreadable);
        }
    }
}
