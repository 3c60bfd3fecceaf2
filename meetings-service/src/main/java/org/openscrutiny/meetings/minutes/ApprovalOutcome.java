package org.openscrutiny.meetings.minutes;

/** How the later meeting took the minutes. */
public enum ApprovalOutcome {
    AS_CORRECT, AS_AMENDED
}
