package org.openscrutiny.recommendations.recommendation;

/** The orders a list of recommendations comes in; ties are broken by id. */
public enum RecommendationSort {
    /** As they were recorded. */
    RECORDED,
    /** By inquiry, then number; those without a number last. */
    NUMBER,
    /** By the day they are due; those without a day last. */
    DUE,
    /** Latest change first. */
    MODIFIED
}
