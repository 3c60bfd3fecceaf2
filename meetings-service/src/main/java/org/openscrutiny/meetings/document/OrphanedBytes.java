package org.openscrutiny.meetings.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Sweeps bytes that no document names: of an upload that was refused or broke off after they were kept, or of a document that
 * was discarded. Whoever records a document holds the same lock, shared, so that bytes never go between being looked for and
 * being named.
 */
@ApplicationScoped
class OrphanedBytes {

    /** Longer than any upload takes. */
    static final Duration GRACE = Duration.ofHours(24);

    private static final Logger LOG = Logger.getLogger(OrphanedBytes.class);
    /** One of the suite's advisory locks; the number means nothing. */
    private static final long LOCK = 5_430_117_012L;
    private static final int BATCH = 500;

    private final DocumentBytes bytes;
    private final EntityManager database;
    private final Clock clock;

    OrphanedBytes(DocumentBytes bytes, EntityManager database, Clock clock) {
        this.bytes = bytes;
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the sweep away until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdOff() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock_shared(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    @Scheduled(every = "6h", delayed = "10m")
    void sweepOnSchedule() {
        var swept = sweep(clock.instant().minus(GRACE));
        if (swept > 0) {
            LOG.infof("%d files that no document names were removed", swept);
        }
    }

    /**
     * Removes those kept before the moment that no document names; nothing where another instance is at it.
     *
     * @return how many
     */
    int sweep(Instant moment) {
        var swept = 0;
        var after = "";
        while (true) {
            var kept = bytes.keptBefore(moment, after, BATCH);
            if (kept.isEmpty()) {
                return swept;
            }
            swept += QuarkusTransaction.requiringNew().call(() -> removeOrphans(kept, moment));
            after = kept.get(kept.size() - 1);
        }
    }

    private int removeOrphans(List<String> kept, Instant moment) {
        var mine = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        if (!mine) {
            return 0;
        }
        var orphans = new HashSet<>(kept);
        database.createQuery("select d.sha256 from Document d where d.sha256 in ?1", String.class)
                .setParameter(1, kept)
                .getResultList()
                .forEach(orphans::remove);
        orphans.forEach(orphan -> bytes.remove(orphan, moment));
        return orphans.size();
    }
}
