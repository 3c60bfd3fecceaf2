package org.openscrutiny.performance.rating;

import java.math.BigDecimal;

/** How far from the target a figure is still amber. */
public sealed interface Tolerance {

    /** No amber at all: what misses the target is red. */
    Tolerance NONE = new Absolute(BigDecimal.ZERO);

    /** @param worse how far on the worse side, in the indicator's unit: percentage points where that is % */
    record Absolute(BigDecimal worse) implements Tolerance {

        public Absolute {
            refuseNegative(worse);
        }
    }

    /** @param percent of the target, on the worse side; 10 makes 90 % of a target of more and 110 % of one of less amber */
    record PercentOfTarget(BigDecimal percent) implements Tolerance {

        public PercentOfTarget {
            refuseNegative(percent);
        }
    }

    /** @param limit the last value that is still amber; on the worse side of the target, or the target itself for no amber */
    record ExplicitAmber(BigDecimal limit) implements Tolerance {}

    /** The last values that are still amber below and above a range. */
    record ExplicitAmberRange(BigDecimal low, BigDecimal high) implements Tolerance {}

    private static void refuseNegative(BigDecimal tolerance) {
        if (tolerance.signum() < 0) {
            throw new InvalidTarget("The tolerance is %s; it must not be below 0.".formatted(tolerance));
        }
    }
}
