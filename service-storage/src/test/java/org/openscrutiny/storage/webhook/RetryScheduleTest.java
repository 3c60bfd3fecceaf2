package org.openscrutiny.storage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule even = new RetrySchedule(() -> 0);

    @Test
    void waitsGrowAndEndAfterTenAttempts() {
        var waits = new ArrayList<Duration>();
        for (var attempts = 1; even.after(attempts, Duration.ZERO).isPresent(); attempts++) {
            waits.add(even.after(attempts, Duration.ZERO).orElseThrow());
        }
        assertThat(waits).isEqualTo(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
                Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
                Duration.ofHours(20), Duration.ofHours(24)));
        assertThat(RetrySchedule.ATTEMPTS).isEqualTo(10);
        assertThat(even.after(11, Duration.ZERO)).isEmpty();
    }

    @Test
    void chanceStretchesByAFifthAtTheMost() {
        assertThat(new RetrySchedule(() -> 1).after(1, Duration.ZERO)).contains(Duration.ofSeconds(6));
        assertThat(new RetrySchedule(() -> 0.5).after(2, Duration.ZERO)).contains(Duration.ofSeconds(330));
    }

    @Test
    void receiverMayAskForMoreTimeUpToADayAndNotForLess() {
        assertThat(even.after(1, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(even.after(4, Duration.ofMinutes(2))).contains(Duration.ofHours(2));
        assertThat(even.after(1, Duration.ofDays(9))).contains(Duration.ofDays(1));
        assertThat(even.after(10, Duration.ofMinutes(2))).isEmpty();
    }
}
