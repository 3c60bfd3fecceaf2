package org.openscrutiny.performance.screening;

/** What a finding does to an import. */
public enum Severity {
    /** The file is refused, and the stages after this one are not run. */
    FAIL,
    /** The file is taken in; somebody should look. */
    WARNING
}
