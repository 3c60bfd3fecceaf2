package org.openscrutiny.recommendations.clock;

/** How a statutory period stands on a day. */
public enum ClockState {
    /** Answered in time, or time is left. */
    OK,
    /** The last day is today or within the next seven days, and no answer is there. */
    DUE,
    /** The last day has passed without an answer, or the answer came after it. */
    OVERDUE,
    /** Nothing was received, so nothing runs. */
    NOT_APPLICABLE
}
