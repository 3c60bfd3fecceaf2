package org.openscrutiny.performance.indicator;

import java.time.Period;

/** How often a new figure is due. */
public enum Frequency {

    WEEKLY(Period.ofWeeks(1)), MONTHLY(Period.ofMonths(1)), TERMLY(Period.ofMonths(4)), QUARTERLY(
            Period.ofMonths(3)), HALF_YEARLY(Period.ofMonths(6)), YEARLY(Period.ofYears(1)), AD_HOC(Period.ZERO);

    private final Period interval;

    Frequency(Period interval) {
        this.interval = interval;
    }

    /** From one figure to the next; zero where none is due on any day. */
    public Period interval() {
        return interval;
    }
}
