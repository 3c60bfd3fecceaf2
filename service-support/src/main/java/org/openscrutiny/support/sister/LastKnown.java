package org.openscrutiny.support.sister;

import java.time.Instant;

/**
 * What a sister said, now or the last time she answered.
 *
 * @param value what she said
 * @param asOf  when she said it
 * @param stale whether she was asked again since and did not answer
 */
public record LastKnown<T>(T value, Instant asOf, boolean stale) {

    /** Said just now. */
    public static <T> LastKnown<T> fresh(T value, Instant now) {
        return new LastKnown<>(value, now, false);
    }

    /** Said at that time; she does not answer now. */
    public static <T> LastKnown<T> stale(T value, Instant asOf) {
        return new LastKnown<>(value, asOf, true);
    }
}
