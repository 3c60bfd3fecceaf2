package org.openscrutiny.storage.webhook;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes deliveries that have been over for long; of many instances the one that gets the lock does it. */
@ApplicationScoped
class OldDeliveries {

    /** One of the suite's advisory locks; the number means nothing. */
    private static final long LOCK = 5_430_117_009L;
    /** So that no transaction is long; the next round takes the rest. */
    private static final int MOST = 10_000;

    private final EntityManager database;
    private final Clock clock;
    private final Duration kept;

    OldDeliveries(EntityManager database, Clock clock,
            @ConfigProperty(name = "scrutiny.webhooks.keep-deliveries") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "10m", delayed = "2m")
    @Transactional
    void removeOnSchedule() {
        remove();
    }

    /**
     * Within a transaction.
     *
     * @return how many were removed; 0 where another instance is at it
     */
    int remove() {
        var mine = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        return mine
                ? database.createNativeQuery("""
                        delete from webhook_deliveries where id in (select id from webhook_deliveries
                            where state <> 'PENDING' and settled_at <= ?1 order by settled_at limit ?2)""")
                        .setParameter(1, clock.instant().minus(kept))
                        .setParameter(2, MOST)
                        .executeUpdate()
                : 0;
    }
}
