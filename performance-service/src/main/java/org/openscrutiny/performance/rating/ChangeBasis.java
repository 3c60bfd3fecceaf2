package org.openscrutiny.performance.rating;

/** Which numbers a change was computed from; the same two years give +107.1 %, +102.8 % or +100.0 % by it. */
public enum ChangeBasis {
    /** The numerators alone: how many more or fewer. */
    COUNTS,
    /** Numerator by denominator, not rounded. */
    RATES,
    /** The values as published, already rounded by the source. */
    PUBLISHED
}
