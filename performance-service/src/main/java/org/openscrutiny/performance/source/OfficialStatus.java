package org.openscrutiny.performance.source;

/** How far a figure can be relied on: published statistics, the council's own count, or something said in a meeting. */
public enum OfficialStatus {
    OFFICIAL, MANAGEMENT_INFORMATION, REPORTED_VERBALLY
}
