package org.openscrutiny.recommendations.timeline;

/** What happened to a recommendation. */
public enum EventKind {
    SUBMITTED, RESPONSE, REVIEW, UPDATE, EVIDENCE, ASSESSMENT, ACTION_BY_MOVED, LEAD_CHANGED, STATUS_CHANGE
}
