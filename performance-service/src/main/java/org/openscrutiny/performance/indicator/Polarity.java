package org.openscrutiny.performance.indicator;

/** Which way is better. */
public enum Polarity {
    HIGHER_BETTER, LOWER_BETTER, IN_RANGE, NONE
}
