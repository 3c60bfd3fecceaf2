package org.openscrutiny.meetings.meeting;

/** How far the minutes of a meeting are. */
public enum MinutesStatus {
    NONE, DRAFT, PUBLISHED_DRAFT, APPROVED, SIGNED
}
