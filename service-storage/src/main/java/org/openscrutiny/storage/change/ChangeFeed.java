package org.openscrutiny.storage.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.openscrutiny.support.access.Audience;

/**
 * Reads the changes in an order in which none is ever missed. Writers leave a change without a position; the first reader
 * to see it committed gives it one, under a lock that is held until that is committed too (ADR 0004). So positions never
 * come into sight out of order, however many writers and instances there are.
 */
@ApplicationScoped
public class ChangeFeed {

    /** One of the suite's advisory locks; the number means nothing. */
    private static final long LOCK = 5_430_117_002L;

    private final EntityManager database;

    ChangeFeed(EntityManager database) {
        this.database = database;
    }

    /** @param position where it stands; never shown, for the gaps would tell of hidden changes */
    record Positioned(long position, ChangeView change) {}

    /** Where nobody follows the feed, changes without a position would else grow many, and each tag of a list counts them. */
    @Scheduled(every = "{scrutiny.changes.settle-every}", delayed = "10s")
    void settleOnSchedule() {
        settle();
    }

    /** The last position there is, once every change that is committed by now has one; takes a transaction of its own. */
    public long settle() {
        var now = (Object[]) database
                .createNativeQuery(
                        """
                select coalesce(max(position), 0), exists (select 1 from changes where position is null) from changes""")
                .getSingleResult();
        return (Boolean) now[1]
                ? QuarkusTransaction.requiringNew().call(this::position)
                : ((Number) now[0]).longValue();
    }

    private long position() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        // Its own statement, so that it sees what the holder of the lock before us committed.
        database.createNativeQuery("""
                update changes set position = placed.place
                from (select id, (select coalesce(max(position), 0) from changes) + row_number() over (order by id) as place
                      from changes where position is null) placed
                where changes.id = placed.id""").executeUpdate();
        return ((Number) database.createNativeQuery("select coalesce(max(position), 0) from changes").getSingleResult())
                .longValue();
    }

    /**
     * The changes these audiences may know of, in order.
     *
     * @param types kinds of record; all, if empty
     * @param after exclusive
     * @param last  inclusive; of {@link #settle}
     */
    @SuppressWarnings("unchecked")
    List<Positioned> list(Collection<Audience> audiences, Collection<String> types, long after, long last, int limit) {
        var query = database.createNativeQuery("""
                select position, operation, record_type, record_id, version, modified_at, url from changes
                where position > :after and position <= :last and audience in (:audiences)"""
                + (types.isEmpty() ? "" : " and record_type in (:types)") + " order by position limit :limit",
                Object[].class);
        query.setParameter("after", after)
                .setParameter("last", last)
                .setParameter("audiences", audiences.stream().map(Audience::name).toList())
                .setParameter("limit", limit);
        if (!types.isEmpty()) {
            query.setParameter("types", types);
        }
        return ((List<Object[]>) query.getResultList()).stream().map(ChangeFeed::positioned).toList();
    }

    private static Positioned positioned(Object[] row) {
        return new Positioned(((Number) row[0]).longValue(),
                new ChangeView(Operation.valueOf((String) row[1]), (String) row[2], (UUID) row[3],
                        ((Number) row[4]).longValue(), (Instant) row[5], (String) row[6]));
    }
}
