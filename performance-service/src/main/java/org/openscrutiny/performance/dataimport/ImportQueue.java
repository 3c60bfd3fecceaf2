package org.openscrutiny.performance.dataimport;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

/** The imports of this instance: a few are worked on at a time, some more wait for their turn, others are turned away. */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);

    /** This instance, in its life from start to stop. */
    private final UUID instance = UUID.randomUUID();
    private final ImportRunner runner;
    private final ImportStore store;
    private final Spool spool;
    private final Interruptions interruptions;
    private final Clock clock;
    private final ExecutorService workers;
    private final Semaphore room;

    ImportQueue(ImportRunner runner, ImportStore store, Spool spool, Interruptions interruptions, Clock clock,
            ImportConfig config) {
        this.runner = runner;
        this.store = store;
        this.spool = spool;
        this.interruptions = interruptions;
        this.clock = clock;
        room = new Semaphore(config.atOnce() + config.waiting());
        workers = Executors.newFixedThreadPool(config.atOnce(), work -> {
            var thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whose imports these are, until it stops. */
    UUID instance() {
        return instance;
    }

    /** Keeps a place in the queue; {@link #give} or {@link #submit} it. */
    boolean reserve() {
        return room.tryAcquire();
    }

    /** Gives a reserved place back. */
    void give() {
        room.release();
    }

    /** Queues an import in the place that was reserved for it. */
    void submit(ImportWork work) {
        workers.execute(() -> {
            // What follows from a new version, such as ratings, asks for beans of a request; here nobody makes one.
            var request = Arc.container().requestContext();
            request.activate();
            try {
                runner.run(work);
            } finally {
                request.terminate();
                room.release();
                spool.discard(work.id());
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.shutdownNow();
        QuarkusTransaction.requiringNew()
                .run(() -> interruptions.tell(store.interruptOwn(instance, clock.instant())));
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("An import was still under way when the service stopped; nothing of it is kept");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
