package org.openscrutiny.meetings.resolution;

/** What became of the motion. */
public enum VoteOutcome {
    CARRIED, LOST
}
