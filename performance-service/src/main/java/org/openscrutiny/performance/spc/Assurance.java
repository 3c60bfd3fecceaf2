package org.openscrutiny.performance.spc;

/** Whether the process, left as it is, will reach its target. */
public enum Assurance {
    /** The target lies beyond the limits on the better side: it will not be reached without a change. */
    FAIL,
    /** The target lies within the limits: chance decides. */
    HIT_OR_MISS,
    /** The target lies beyond the limits on the worse side: it will be reached. */
    PASS
}
