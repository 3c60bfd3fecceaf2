package org.openscrutiny.meetings.keydecision;

/** Whose agreement makes a decision specially urgent; the next one only where the one before is vacant or unable to act. */
public enum AgreeingOffice {
    SCRUTINY_CHAIRMAN, COUNCIL_CHAIRMAN, COUNCIL_VICE_CHAIRMAN
}
