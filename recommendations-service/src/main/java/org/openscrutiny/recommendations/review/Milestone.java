package org.openscrutiny.recommendations.review;

/** Which look at progress a review is; when it falls due is set by the committee, whatever the name says. */
public enum Milestone {
    SIX_MONTH, TWELVE_MONTH, INTERIM, FINAL
}
