package org.openscrutiny.performance.dataimport;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Tells a job how far its work is, a few times a second, and the work whether the job is over. In transactions of their own,
 * so that readers see them while the work has stored nothing yet.
 */
final class ImportNews {

    private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

    private final ImportStore store;
    private final Clock clock;
    private final UUID id;
    private long rows;
    private long told = System.nanoTime();

    ImportNews(ImportStore store, Clock clock, UUID id) {
        this.store = store;
        this.clock = clock;
        this.id = id;
    }

    /** Rows that were read so far. */
    long rows() {
        return rows;
    }

    /** @throws CancelledImport if the job is over, or this instance stops */
    void rowsRead(long read) {
        rows = read;
        if (System.nanoTime() - told >= BETWEEN_NEWS.toNanos()) {
            tell(ImportState.SCREENING, "READING");
        }
    }

    /**
     * The file is accepted, and this is being done now.
     *
     * @throws CancelledImport if the job is over, or this instance stops
     */
    void stage(String stage) {
        tell(ImportState.ACCEPTED, stage);
    }

    private void tell(ImportState state, String stage) {
        told = System.nanoTime();
        var goesOn = QuarkusTransaction.requiringNew()
                .call(() -> store.progress(id, state, stage, rows, clock.instant()));
        if (!goesOn || Thread.currentThread().isInterrupted()) {
            throw new CancelledImport();
        }
    }
}
