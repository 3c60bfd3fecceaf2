package org.openscrutiny.recommendations.clock;

/** What sets, moves or stops the time an executive has to answer. */
public enum ClockEntryKind {
    /** The executive received the report. */
    RECEIVED,
    /** The committee gave notice that an answer is wanted. */
    NOTICE_GIVEN,
    /** Committee and executive agreed on a later last day. */
    EXTENSION_AGREED,
    /** The executive answered. */
    RESPONDED,
    /** The answer was published. */
    RESPONSE_PUBLISHED
}
