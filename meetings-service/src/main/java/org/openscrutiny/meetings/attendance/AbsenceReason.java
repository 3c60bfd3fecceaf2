package org.openscrutiny.meetings.attendance;

/** Why somebody left for a while. */
public enum AbsenceReason {
    INTEREST, OTHER
}
