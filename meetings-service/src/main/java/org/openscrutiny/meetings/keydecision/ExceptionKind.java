package org.openscrutiny.meetings.keydecision;

/** On what ground a key decision may be made without 28 clear days of notice. */
public enum ExceptionKind {
    /** Regulation 10: the chairman of the committee was informed and a notice was out for five clear days. */
    GENERAL_EXCEPTION,
    /** Regulation 11: that chairman agreed that the decision is urgent and cannot reasonably be deferred. */
    SPECIAL_URGENCY
}
