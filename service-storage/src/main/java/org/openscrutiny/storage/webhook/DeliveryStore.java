package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;

@ApplicationScoped
class DeliveryStore {

    private static final String COLUMNS = """
            id, sequence, kind, operation, record_type, record_id, url, state, attempts,
            case when state = 'PENDING' then due_at end, attempted_at, last_status, last_fault, settled_at, created_at
            """;

    private final EntityManager database;

    DeliveryStore(EntityManager database) {
        this.database = database;
    }

    /** Newest first; at most {@code limit} with a sequence below the given one. */
    List<DeliveryView> list(UUID subscription, Collection<Audience> audiences, @Nullable DeliveryState state,
            long below, int limit) {
        var query = filtered("select " + COLUMNS + """
                from webhook_deliveries where subscription_id = :subscription and audience in (:audiences)
                    and sequence < :below%s order by sequence desc limit :limit""", subscription, audiences, state);
        List<?> rows = query.setParameter("below", below).setParameter("limit", limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(DeliveryStore::view).toList();
    }

    long count(UUID subscription, Collection<Audience> audiences, @Nullable DeliveryState state) {
        return ((Number) filtered("""
                select count(*) from webhook_deliveries where subscription_id = :subscription
                    and audience in (:audiences)%s""", subscription, audiences, state).getSingleResult()).longValue();
    }

    private Query filtered(String sql, UUID subscription, Collection<Audience> audiences,
            @Nullable DeliveryState state) {
        var query = database.createNativeQuery(sql.formatted(state == null ? "" : " and state = :state"))
                .setParameter("subscription", subscription)
                .setParameter("audiences", audiences.stream().map(Audience::name).toList());
        return state == null ? query : query.setParameter("state", state.name());
    }

    Optional<DeliveryView> find(UUID subscription, Collection<Audience> audiences, UUID id) {
        List<?> rows = database.createNativeQuery("select " + COLUMNS + """
                from webhook_deliveries where id = :id and subscription_id = :subscription
                    and audience in (:audiences)""")
                .setParameter("id", id)
                .setParameter("subscription", subscription)
                .setParameter("audiences", audiences.stream().map(Audience::name).toList())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(DeliveryStore::view).findFirst();
    }

    /** Within a transaction that holds the subscription. */
    UUID addTest(UUID subscription, String url, long version, Instant now) {
        var id = UUID.randomUUID();
        database.createNativeQuery(
                """
                with numbered as (update webhook_subscriptions set last_sequence = last_sequence + 1
                    where id = :subscription returning last_sequence)
                insert into webhook_deliveries (id, subscription_id, sequence, kind, record_type, record_id, version,
                    audience, modified_at, url, state, created_at, due_at)
                select cast(:id as uuid), cast(:subscription as uuid), last_sequence, 'TEST', cast(:type as text),
                    cast(:subscription as uuid), cast(:version as bigint), 'PUBLIC', cast(:now as timestamptz),
                    cast(:url as text), 'PENDING', cast(:now as timestamptz), cast(:now as timestamptz) from numbered""")
                .setParameter("subscription", subscription)
                .setParameter("id", id)
                .setParameter("type", Subscriptions.TYPE)
                .setParameter("version", version)
                .setParameter("now", now)
                .setParameter("url", url)
                .executeUpdate();
        return id;
    }

    /** Within a transaction that holds the subscription: the message is due as if it had never been sent. */
    void repeat(UUID id, Instant now) {
        database.createNativeQuery("""
                update webhook_deliveries set state = 'PENDING', due_at = :now, attempts = 0, settled_at = null,
                    last_status = null, last_fault = null where id = :id""")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Within a transaction that holds the subscription: what waits and is not asked for any more is not sent. */
    void cancelOthers(UUID subscription, Filter wanted, Instant now) {
        var query = database.createNativeQuery("""
                update webhook_deliveries set state = 'CANCELLED', settled_at = :now, claim = null, claimed_until = null
                where subscription_id = :subscription and state = 'PENDING' and kind = 'CHANGE'
                    and (%s) is not true""".formatted(wanted.condition()));
        wanted.bind(query);
        query.setParameter("subscription", subscription).setParameter("now", now).executeUpdate();
    }

    /** Within a transaction: what waits is due at once and from the start, for the receiver is said to be there again. */
    void hurry(UUID subscription, Instant now) {
        database.createNativeQuery("""
                update webhook_deliveries set due_at = :now, attempts = 0
                where subscription_id = :subscription and state = 'PENDING'""")
                .setParameter("now", now)
                .setParameter("subscription", subscription)
                .executeUpdate();
        database.createNativeQuery("update webhook_subscriptions set failing_since = null where id = :subscription")
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    private static DeliveryView view(Object[] row) {
        return new DeliveryView((UUID) row[0], ((Number) row[1]).longValue(), DeliveryKind.valueOf((String) row[2]),
                row[3] == null ? null : Operation.valueOf((String) row[3]), (String) row[4], (UUID) row[5],
                (String) row[6], DeliveryState.valueOf((String) row[7]), ((Number) row[8]).intValue(),
                (Instant) row[9], (Instant) row[10], (Integer) row[11],
                row[12] == null ? null : DeliveryFault.valueOf((String) row[12]), (Instant) row[13],
                (Instant) row[14]);
    }
}
