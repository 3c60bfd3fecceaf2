package org.openscrutiny.recommendations.stated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The council's days: an instant falls on the day it is in Europe/London. */
public final class CouncilDay {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CouncilDay() {
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
