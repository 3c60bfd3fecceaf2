package org.openscrutiny.performance.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a figure is shown: to this many decimals, halves away from zero. The name of the mode stands beside it wherever it is
 * given out, so that a reader can repeat the sum.
 *
 * @param decimals 0 or more
 */
public record Rounding(int decimals, RoundingMode mode) {

    public Rounding {
        if (decimals < 0) {
            throw new IllegalArgumentException("A figure is shown to 0 or more decimals, not %d.".formatted(decimals));
        }
    }

    public static Rounding to(int decimals) {
        return new Rounding(decimals, RoundingMode.HALF_UP);
    }

    public BigDecimal apply(BigDecimal value) {
        return value.setScale(decimals, mode);
    }

    /** One unit of the last digit shown. */
    public BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }
}
