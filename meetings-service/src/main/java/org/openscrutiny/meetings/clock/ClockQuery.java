package org.openscrutiny.meetings.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which records' clocks a list across the council shows.
 *
 * @param from the first council day of the moment they are placed at
 * @param to   the last one
 */
public record ClockQuery(@Nullable UUID committeeId, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Inclusive; absent where no first day is asked for. */
    public @Nullable Instant since() {
        return from == null ? null : from.atStartOfDay(CouncilTime.ZONE).toInstant();
    }

    /** Exclusive; absent where no last day is asked for. */
    public @Nullable Instant before() {
        return to == null ? null : to.plusDays(1).atStartOfDay(CouncilTime.ZONE).toInstant();
    }
}
