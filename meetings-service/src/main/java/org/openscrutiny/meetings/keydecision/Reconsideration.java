package org.openscrutiny.meetings.keydecision;

/** What came of a decision that was referred back, or to the full council. */
public enum Reconsideration {
    UPHELD, CHANGED, GIVEN_UP
}
