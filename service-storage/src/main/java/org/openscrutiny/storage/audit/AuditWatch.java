package org.openscrutiny.storage.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Verifies the whole audit by itself once a day, and hourly as long as it is broken; {@link AuditFigures} tells the alert. Of
 * many instances one does it. What it notes cannot be changed by the service either; still, whoever has the owner's rights may
 * rewrite that too, so that seals noted elsewhere are worth having (docs/runbook.md).
 */
@ApplicationScoped
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);
    /** One of the suite's advisory locks; the number means nothing. */
    static final long LOCK = 5_430_117_013L;
    /** Far more than the largest audit takes; its statements are short ones. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final AuditVerification verification;
    private final VerificationStore store;
    private final EntityManager database;
    private final Clock clock;
    private final Duration verifyAfter;

    AuditWatch(AuditVerification verification, VerificationStore store, EntityManager database, Clock clock,
            @ConfigProperty(name = "scrutiny.audit.verify-after") Duration verifyAfter) {
        this.verification = verification;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.verifyAfter = verifyAfter;
    }

    @Scheduled(every = "{scrutiny.audit.look-every}", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        look();
    }

    /** @return what was found; empty where it is not time yet, or another instance is at it */
    Optional<AuditVerificationView> look() {
        return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
            if (!mine() || !isTime()) {
                return Optional.empty();
            }
            var found = verify();
            store.add(found);
            if (!found.intact()) {
                LOG.errorf("The audit is not as it was written: %s. docs/runbook.md, AuditBroken", found.broken());
            }
            return Optional.of(found);
        });
    }

    /** The whole chain, which has to hold the seal that ended it the last time. */
    private AuditVerificationView verify() {
        var noted = store.lastIntact();
        var found = verification.all();
        if (!found.intact() || noted.isEmpty()) {
            return found;
        }
        var since = verification.since(noted.get().position(), noted.get().hash());
        return since.intact() ? found : since;
    }

    private boolean isTime() {
        var due = clock.instant().minus(verifyAfter);
        return store.latest().filter(last -> last.intact() && last.at().isAfter(due)).isEmpty();
    }

    /** Until the transaction ends. */
    private boolean mine() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }
}
