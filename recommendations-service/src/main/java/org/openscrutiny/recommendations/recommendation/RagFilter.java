package org.openscrutiny.recommendations.recommendation;

/** The judgements a list may be asked for, among them that there is none. */
public enum RagFilter {
    IMPLEMENTED, ON_TRACK, CONCERNS, NOT_DELIVERED, NOT_YET_ASSESSED
}
