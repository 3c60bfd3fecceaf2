package org.openscrutiny.performance.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A figure made of two others: {@code numerator / denominator * rateBase}.
 *
 * @param rateBase 100 for percentages, 10000 for rates per 10,000
 */
public record Quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal rateBase) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @throws IllegalArgumentException if the denominator is not above 0 or the rate base not above 0 */
    public Quotient {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("The denominator is %s; it must be above 0.".formatted(denominator));
        }
        if (rateBase.signum() <= 0) {
            throw new IllegalArgumentException("The rate base is %s; it must be above 0.".formatted(rateBase));
        }
    }

    /** To 34 digits, which is exact wherever the division ends within them. */
    public BigDecimal value() {
        return numerator.multiply(rateBase).divide(denominator, MathContext.DECIMAL128);
    }

    /** Rounded once, from the exact quotient; for long lists, as it costs a tenth of {@link #value}. */
    public BigDecimal rounded(Rounding rounding) {
        return numerator.multiply(rateBase).divide(denominator, rounding.decimals(), rounding.mode());
    }

    /**
     * Whether a printed value agrees: it differs by no more than half a unit of its last printed digit, so that 0.14 and
     * 0.1 both stand for 116 of 82,504, and 0.15 does not. Compared exactly, without dividing.
     */
    public boolean agreesWith(BigDecimal printed) {
        return agreesWith(printed, BigDecimal.ZERO);
    }

    /**
     * The same where numerator and denominator were themselves rounded before they were printed.
     *
     * @param roundedTo the multiple they were rounded to, such as 5; 0 for not at all
     */
    public boolean agreesWith(BigDecimal printed, BigDecimal roundedTo) {
        var unit = BigDecimal.ONE.movePointLeft(printed.scale());
        var lowest = numerator.multiply(TWO).subtract(roundedTo).multiply(rateBase);
        var highest = numerator.multiply(TWO).add(roundedTo).multiply(rateBase);
        var widest = denominator.multiply(TWO).add(roundedTo);
        var narrowest = denominator.multiply(TWO).subtract(roundedTo).max(BigDecimal.ONE);
        var from = printed.multiply(TWO).subtract(unit);
        var to = printed.multiply(TWO).add(unit);
        return lowest.multiply(TWO).compareTo(to.multiply(lowest.signum() < 0 ? narrowest : widest)) <= 0
                && highest.multiply(TWO).compareTo(from.multiply(highest.signum() < 0 ? widest : narrowest)) >= 0;
    }
}
