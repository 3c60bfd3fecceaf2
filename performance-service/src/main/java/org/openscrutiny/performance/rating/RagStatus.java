package org.openscrutiny.performance.rating;

/** How a figure stands against its target; the last four are no colours. */
public enum RagStatus {
    GREEN, AMBER, RED,
    /** There is a figure but nothing to hold it against. */
    NO_TARGET,
    /** There is no figure for this period, or a symbol in its place. */
    NO_DATA,
    /** The indicator is for information. */
    DATA_ONLY,
    /** Target and figure are of another definition or period. */
    NOT_COMPARABLE;

    public boolean isColour() {
        return this == GREEN || this == AMBER || this == RED;
    }
}
