package org.openscrutiny.recommendations.reminder;

/** What is due. */
public enum ReminderKind {
    /** An accepted recommendation is to be done. */
    ACTION_BY,
    /** A review is to be held. */
    REVIEW,
    /** The executive's time to answer ends. */
    RESPONSE
}
