package org.openscrutiny.performance.dataimport;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Says of this instance's imports that they go on, and ends those of instances that are gone. Any number of instances may
 * do so: each ends a job once.
 */
@ApplicationScoped
class ImportLeases {

    private static final Logger LOG = Logger.getLogger(ImportLeases.class);

    private final ImportStore store;
    private final ImportQueue queue;
    private final Spool spool;
    private final Interruptions interruptions;
    private final ImportConfig config;
    private final Clock clock;

    ImportLeases(ImportStore store, ImportQueue queue, Spool spool, Interruptions interruptions,
            ImportConfig config, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.spool = spool;
        this.interruptions = interruptions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{scrutiny.imports.renew-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        QuarkusTransaction.requiringNew().run(() -> {
            store.renew(queue.instance(), config.lease());
            var ended = store.interruptLeft(clock.instant());
            interruptions.tell(ended);
            if (!ended.isEmpty()) {
                LOG.warnf("%d imports were left by an instance that is gone; nothing of them was kept", ended.size());
            }
        });
    }

    /** Files of imports that are over and of uploads that never became one, left by a crash. */
    @Scheduled(every = "{scrutiny.imports.sweep-every}", delayed = "10s")
    void sweep() {
        var held = spool.held();
        var unfinished = QuarkusTransaction.requiringNew().call(() -> store.unfinished(held));
        held.stream().filter(id -> !unfinished.contains(id)).forEach(spool::discardLeft);
        spool.discardLeftUploads();
    }
}
