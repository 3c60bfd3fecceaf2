package org.openscrutiny.meetings.declaration;

/** What the person did when the business came up. */
public enum Participation {
    REMAINED, WITHDREW, DISPENSATION, UNKNOWN
}
