package org.openscrutiny.recommendations.evidence;

/** Which way a figure went. */
public enum Direction {
    IMPROVING, DECLINING, STATIC,
    /** It rose, and more is neither better nor worse as such. */
    UP,
    /** It fell, and less is neither better nor worse as such. */
    DOWN
}
