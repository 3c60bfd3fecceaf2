package org.openscrutiny.meetings.publicquestion;

/** What lets somebody put a question: the person lives, works or studies in the county. */
public enum Connection {
    LIVE, WORK, STUDY
}
