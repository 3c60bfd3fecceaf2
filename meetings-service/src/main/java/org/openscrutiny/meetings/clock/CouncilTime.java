package org.openscrutiny.meetings.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Instants as the council's clocks on the wall show them. */
public final class CouncilTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CouncilTime() {
    }

    /** The same moment with the offset that stood in London then; absent stays absent. */
    public static @Nullable OffsetDateTime shown(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    public static OffsetDateTime at(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }

    public static @Nullable Instant moment(@Nullable OffsetDateTime shown) {
        return shown == null ? null : shown.toInstant();
    }

    /** The first moment of the council's day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The council's day on which the moment falls. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
