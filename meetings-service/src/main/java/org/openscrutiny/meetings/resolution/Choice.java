package org.openscrutiny.meetings.resolution;

/** How somebody voted. */
public enum Choice {
    FOR, AGAINST, ABSTAIN
}
