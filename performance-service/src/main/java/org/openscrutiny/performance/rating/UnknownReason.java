package org.openscrutiny.performance.rating;

/** Why no direction can be told. */
public enum UnknownReason {
    /** The period has no figure. */
    NO_FIGURE,
    /** A period compared with has no figure. */
    GAP,
    /** A span with dates of its own has no period before it. */
    CUSTOM_PERIOD,
    /** A symbol stands in place of a figure. */
    SYMBOL,
    /** The definition changed between the periods. */
    DEFINITION_CHANGE
}
