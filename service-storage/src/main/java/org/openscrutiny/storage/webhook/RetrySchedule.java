package org.openscrutiny.storage.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a message is sent again: the schedule of the Standard Webhooks specification, ten attempts over about three days.
 *
 * @param chance from 0 to 1; waits are stretched by up to a fifth, so that receivers that were away are not met by all at once
 */
record RetrySchedule(DoubleSupplier chance) {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
            Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    private static final double STRETCH = 0.2;

    static final int ATTEMPTS = WAITS.size() + 1;

    /**
     * How long to wait after so many failed attempts; empty after the last.
     *
     * @param asked what the receiver asked for in Retry-After; it only makes the wait longer, up to a day
     */
    Optional<Duration> after(int attempts, Duration asked) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var wait = WAITS.get(attempts - 1);
        var longest = WAITS.get(WAITS.size() - 1);
        var wished = asked.compareTo(longest) > 0 ? longest : asked;
        var base = wished.compareTo(wait) > 0 ? wished : wait;
        return Optional.of(base.plusMillis((long) (base.toMillis() * STRETCH * chance.getAsDouble())));
    }
}
