package org.openscrutiny.performance.spc;

/** The pattern that makes a point more than chance; of several that fit, the first in this order is given. */
public enum SpecialCause {
    ABOVE_UPPER_LIMIT(1), BELOW_LOWER_LIMIT(-1), TREND_UP(1), TREND_DOWN(-1),
    /** Two of three in a row near the upper limit, all three above the mean. */
    TWO_IN_THREE_HIGH(1),
    /** Two of three in a row near the lower limit, all three below the mean. */
    TWO_IN_THREE_LOW(-1),
    /** Seven in a row above the mean. */
    SHIFT_ABOVE_MEAN(1),
    /** Seven in a row below the mean. */
    SHIFT_BELOW_MEAN(-1);

    private final int sign;

    SpecialCause(int sign) {
        this.sign = sign;
    }

    /** 1 for more than usual, -1 for less. */
    public int sign() {
        return sign;
    }
}
