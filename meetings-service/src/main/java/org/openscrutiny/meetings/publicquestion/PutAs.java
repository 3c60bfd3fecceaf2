package org.openscrutiny.meetings.publicquestion;

/** How a question was put at the meeting. */
public enum PutAs {
    IN_PERSON, READ_OUT
}
