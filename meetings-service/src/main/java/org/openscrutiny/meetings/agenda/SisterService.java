package org.openscrutiny.meetings.agenda;

/** A service of the suite whose records an item may be about. */
public enum SisterService {
    RECOMMENDATIONS, PERFORMANCE
}
