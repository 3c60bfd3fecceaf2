package org.openscrutiny.performance.rating;

import java.math.BigDecimal;

import org.openscrutiny.performance.period.Period;

/** What a figure is to reach. */
public sealed interface Aim {

    /** A value to reach or to stay under. */
    record Point(BigDecimal value) implements Aim {}

    /** Bounds to stay between, both of them still good. */
    record Range(BigDecimal low, BigDecimal high) implements Aim {

        public Range {
            if (low.compareTo(high) > 0) {
                throw new InvalidTarget("The range runs from %s to %s; its lower bound must not be above the upper one."
                        .formatted(low, high));
            }
        }
    }

    /**
     * A value to reach over a period, of which a part is due at each month's end.
     *
     * @param total what is to be reached by the last day of the period
     */
    record Cumulative(BigDecimal total, Profile profile, Period over) implements Aim {}
}
