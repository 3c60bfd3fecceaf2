package org.openscrutiny.performance.rating;

/** Which way a figure went. */
public enum Direction {
    IMPROVING, DECLINING, STATIC,
    /** It rose, and more is neither better nor worse. */
    UP,
    /** It fell, and less is neither better nor worse. */
    DOWN, UNKNOWN
}
