package org.openscrutiny.meetings.rendering;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.openscrutiny.support.problem.Unavailable;

/** Work of which little is done at once, in the order in which it came; the rest waits, within bounds. */
final class Turns {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Semaphore room;
    private final Duration longestWait;

    /** @param waiting how many may wait besides those whose turn it is */
    Turns(int atOnce, int waiting, Duration longestWait) {
        turns = new Semaphore(atOnce, true);
        room = new Semaphore(atOnce + waiting);
        this.longestWait = longestWait;
    }

    /**
     * Does the work when its turn has come. Work must not take a turn within its own: it would wait for itself.
     *
     * @throws Unavailable if too many wait, or the turn did not come in time
     */
    <T> T take(Supplier<T> work) {
        if (!room.tryAcquire()) {
            throw busy();
        }
        try {
            awaitTurn();
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } finally {
            room.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Unavailable busy() {
        return new Unavailable("As many documents as this service sets at once are being set; ask again shortly.",
                RETRY_AFTER);
    }
}
