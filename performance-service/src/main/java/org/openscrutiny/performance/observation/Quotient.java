package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A figure that is a numerator over a denominator, times a base such as 100. */
public record Quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal base) {

    /** Digits after the point of an answer: enough to round to any number of decimal places an indicator may have. */
    private static final int PLACES = 12;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Unrounded, to 12 decimal places. */
    public BigDecimal value() {
        var plain = numerator.multiply(base)
                .divide(denominator, MathContext.DECIMAL128)
                .setScale(PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether a printed figure is this one, rounded to the digits it shows: at the most half a unit of its last one away. */
    boolean agreesWith(BigDecimal printed) {
        var halfUnit = HALF.scaleByPowerOfTen(-Math.max(0, printed.scale()));
        // Multiplied out, so that nothing is rounded on the way.
        var distance = printed.multiply(denominator).subtract(numerator.multiply(base)).abs();
        return distance.compareTo(halfUnit.multiply(denominator.abs())) <= 0;
    }
}
