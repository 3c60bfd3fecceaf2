package org.openscrutiny.meetings.resolution;

/** The word the minutes use for what the body did. */
public enum Verb {
    RESOLVED, NOTED, AGREED, RECOMMENDED, DELEGATED;

    /** Whether a decision can be left to an office by it; what is only noted or recommended decides nothing. */
    public boolean decides() {
        return switch (this) {
            case RESOLVED, AGREED, DELEGATED -> true;
            case NOTED, RECOMMENDED -> false;
        };
    }
}
