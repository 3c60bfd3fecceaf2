package org.openscrutiny.meetings.meeting;

/** What a session is for. */
public enum SessionKind {
    PRE_MEETING, FORMAL, PRIVATE_BRIEFING
}
