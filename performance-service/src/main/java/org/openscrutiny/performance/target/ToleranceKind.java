package org.openscrutiny.performance.target;

/** How far off is still amber: not at all, by so much in the indicator's unit, by a share of the target, or to a limit. */
public enum ToleranceKind {
    NONE, ABSOLUTE, PERCENT_OF_TARGET, EXPLICIT_AMBER
}
