package org.openscrutiny.performance.improvement;

/** What a board made of the progress on a finding. */
public enum BoardOutcome {
    NOTED, ON_TRACK, CONCERNS, SATISFIED
}
