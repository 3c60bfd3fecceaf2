package org.openscrutiny.performance.dataset;

/** What a version is to the one before it. */
public enum VersionKind {
    FIRST,
    /** Something that questions may name is gone: a filter, an item, an indicator, a place, a period or a level. */
    MAJOR,
    /** Something was added, renamed under its old id, or has other figures. */
    MINOR,
    /** A correction of the version before, of which nothing is gone. */
    PATCH
}
