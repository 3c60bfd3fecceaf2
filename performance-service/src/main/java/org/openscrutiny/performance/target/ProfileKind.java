package org.openscrutiny.performance.target;

/** How a cumulative target falls due: all from the first day, the same share each month, or month by month as listed. */
public enum ProfileKind {
    FLAT, LINEAR, EXPLICIT
}
