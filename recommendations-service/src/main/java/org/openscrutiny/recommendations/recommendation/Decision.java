package org.openscrutiny.recommendations.recommendation;

/** What an addressee decided; {@code NOT_STATED} where the source tells of an answer but not of which. */
public enum Decision {
    ACCEPTED, ACCEPTED_IN_PART, REJECTED, DEFERRED, NOT_STATED
}
