package org.openscrutiny.meetings.delegation;

/** The office a decision is left to: an office, not a person, whoever holds it. */
public enum Delegate {
    CHAIRMAN
}
