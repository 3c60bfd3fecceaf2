package org.openscrutiny.performance.observation;

/** Why a figure was published again. A change of method needs a new definition of the indicator first. */
public enum RevisionReason {
    SCHEDULED, CORRECTION, METHODOLOGY, LATE_RETURN
}
