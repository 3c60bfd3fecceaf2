package org.openscrutiny.meetings.meeting;

/** How people attend. */
public enum MeetingMode {
    IN_PERSON, REMOTE, HYBRID
}
