package org.openscrutiny.recommendations.assessment;

/** Who may judge: the committee itself, or its Chairman where it left the matter to that office. */
public enum DecidedBy {
    COMMITTEE, CHAIRMAN_UNDER_DELEGATION
}
