package org.openscrutiny.storage.idempotency;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** Removes keys whose day is over; of many instances the one that gets the lock does it. */
@ApplicationScoped
class ExpiredKeys {

    /** One of the suite's advisory locks; the number means nothing. */
    private static final long LOCK = 5_430_117_003L;

    private final EntityManager database;
    private final Clock clock;

    ExpiredKeys(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void removeOnSchedule() {
        remove(clock.instant());
    }

    /**
     * Within a transaction.
     *
     * @return how many were removed; 0 where another instance is at it
     */
    int remove(Instant now) {
        var mine = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        return mine
                ? database.createNativeQuery("delete from idempotency_keys where created_at <= ?1")
                        .setParameter(1, now.minus(IdempotentWrites.KEPT))
                        .executeUpdate()
                : 0;
    }
}
