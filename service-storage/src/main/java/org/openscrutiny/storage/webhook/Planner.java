package org.openscrutiny.storage.webhook;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.openscrutiny.support.access.Audience;

/**
 * Makes deliveries of what comes into the feed. Each subscription is planned under a lock of its row, so that any number of
 * instances number its messages without gaps.
 */
@ApplicationScoped
class Planner {

    /** Made at once from the feed, and the most that wait: what is beyond stays in the feed, which forgets nothing. */
    private static final int MOST_MADE = 500;
    private static final int MOST_WAITING = 1_000;

    private final EntityManager database;
    private final Clock clock;

    Planner(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enabled subscriptions that have not seen the feed up to this position. */
    List<UUID> behind(long position) {
        List<?> ids = database
                .createNativeQuery(
                        """
                select id from webhook_subscriptions where state = 'ENABLED' and planned_position < :last order by id""")
                .setParameter("last", position)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Whether anybody is to be told of anything. */
    boolean hasSubscribers() {
        return (Boolean) database
                .createNativeQuery("select exists (select 1 from webhook_subscriptions where state = 'ENABLED')")
                .getSingleResult();
    }

    /**
     * Makes deliveries of what came into the feed, in its order and each once; does nothing where another instance is at it.
     *
     * @param last position up to which the feed is settled
     */
    @Transactional
    void plan(UUID subscription, long last) {
        var rows = database.createNativeQuery("""
                select planned_position, last_sequence, audience, types, operations, committee_id,
                    (select count(*) from webhook_deliveries d where d.subscription_id = s.id and d.state = 'PENDING')
                from webhook_subscriptions s where id = :id and state = 'ENABLED' for update skip locked""")
                .setParameter("id", subscription)
                .getResultList();
        for (var row : rows) {
            var said = (Object[]) row;
            var waiting = ((Number) said[6]).intValue();
            if (waiting < MOST_WAITING) {
                make(subscription, new Filter(Audience.valueOf((String) said[2]), Arrays.asList((String[]) said[3]),
                        Arrays.asList((String[]) said[4]), (UUID) said[5]), ((Number) said[0]).longValue(), last,
                        ((Number) said[1]).longValue());
            }
        }
    }

    private void make(UUID subscription, Filter filter, long after, long last, long sequence) {
        var insert = database.createNativeQuery("""
                insert into webhook_deliveries (id, subscription_id, sequence, kind, feed_position, operation, record_type,
                    record_id, version, audience, committee_id, modified_at, url, state, created_at, due_at)
                select gen_random_uuid(), cast(:subscription as uuid), cast(:sequence as bigint) + row_number() over (order by c.position), 'CHANGE',
                    c.position, c.operation, c.record_type, c.record_id, c.version, c.audience, c.committee_id,
                    c.modified_at, c.url, 'PENDING', cast(:now as timestamptz), cast(:now as timestamptz)
                from (select * from changes where position > :after and position <= :last and %s
                      order by position limit :most) c""".formatted(filter.condition()));
        filter.bind(insert);
        var made = insert.setParameter("subscription", subscription)
                .setParameter("sequence", sequence)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter("most", MOST_MADE)
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeQuery("""
                update webhook_subscriptions set last_sequence = :sequence, planned_position = case when :full
                    then (select max(feed_position) from webhook_deliveries
                          where subscription_id = :id and sequence = :sequence) else :last end
                where id = :id""")
                .setParameter("sequence", sequence + made)
                .setParameter("full", made == MOST_MADE)
                .setParameter("last", last)
                .setParameter("id", subscription)
                .executeUpdate();
    }
}
