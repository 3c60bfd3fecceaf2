package org.openscrutiny.meetings.membership;

/** How far somebody may vote; UNKNOWN where no paper says it. */
public enum Voting {
    FULL,
    /** Church and parent governor representatives: Local Government Act 2000, Schedule A1. */
    EDUCATION_ONLY, NONE, UNKNOWN
}
