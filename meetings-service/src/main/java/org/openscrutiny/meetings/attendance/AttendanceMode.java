package org.openscrutiny.meetings.attendance;

/** How somebody present took part. */
public enum AttendanceMode {
    IN_PERSON, REMOTE
}
