package org.openscrutiny.performance.inspection;

/** Where an authority stands with its inspectorate. */
public enum AuthorityState {
    /** No graded inspection is recorded by then. */
    NOT_INSPECTED,
    /** Graded, and not inadequate. */
    GRADED,
    /** Judged inadequate; no monitoring visit since. */
    INADEQUATE,
    /** Judged inadequate, and visited since. */
    MONITORED,
    /** Inspected again after an inadequate judgement, and not inadequate any more. */
    RE_INSPECTED
}
