package org.openscrutiny.meetings.attendance;

/** What the record says; {@code NOT_RECORDED} where it names somebody neither as present nor as sending apologies. */
public enum AttendanceStatus {
    PRESENT, APOLOGIES, NOT_RECORDED, SUBSTITUTED
}
