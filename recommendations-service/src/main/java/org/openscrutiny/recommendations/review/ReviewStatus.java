package org.openscrutiny.recommendations.review;

/** How far a review is; {@code ASSESSED} follows from its judgements and is not set by hand. */
public enum ReviewStatus {
    PLANNED, PAPER_RECEIVED, CONSIDERED, ASSESSED
}
