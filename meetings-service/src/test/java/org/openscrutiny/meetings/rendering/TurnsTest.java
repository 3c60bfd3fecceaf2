package org.openscrutiny.meetings.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.Unavailable;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void workBeyondTheRoomIsRefusedAtOnce() {
        var turns = new Turns(1, 0, LONG);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> turns.take(() -> turns.take(() -> "never")))
                .satisfies(refusal -> assertThat(refusal.headers()).containsEntry("Retry-After", "5"));
    }

    @Test
    void whoWaitsTooLongIsRefused() {
        var turns = new Turns(1, 1, Duration.ZERO);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> turns.take(() -> turns.take(() -> "never")));
    }

    @Test
    void whoWaitsHasATurnWhenAnotherEnds() throws InterruptedException, ExecutionException {
        var turns = new Turns(1, 1, LONG);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> turns.take(() -> {
                begun.countDown();
                await(end);
                return "first";
            }));
            await(begun);
            var second = threads.submit(() -> turns.take(() -> "second"));
            end.countDown();

            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void failedAndRefusedWorkLeavesItsPlace() {
        var turns = new Turns(1, 0, LONG);
        Supplier<String> fails = () -> {
            throw new IllegalStateException("malformed");
        };

        assertThatIllegalStateException().isThrownBy(() -> turns.take(fails));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> turns.take(() -> turns.take(() -> "never")));
        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
