package org.openscrutiny.performance.clock;

/** Where a clock stands. */
public enum ReadingState {
    /** Kept. */
    OK,
    /** Something is to be done in time. */
    DUE,
    /** Something was not done in time. */
    OVERDUE,
    /** The rule does not apply, or what it needs is not known. */
    NOT_APPLICABLE
}
