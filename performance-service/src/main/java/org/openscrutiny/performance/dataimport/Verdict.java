package org.openscrutiny.performance.dataimport;

/** What screening came to. */
public enum Verdict {
    ACCEPTED, ACCEPTED_WITH_WARNINGS, REJECTED
}
