package org.openscrutiny.meetings.meeting;

/** Who may come to a session, and know of it. */
public enum SessionAccess {
    MEMBERS_ONLY, PUBLIC
}
