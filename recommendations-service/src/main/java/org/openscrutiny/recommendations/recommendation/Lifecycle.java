package org.openscrutiny.recommendations.recommendation;

/** Where a recommendation stands; derived from its histories by {@link Standing}, stored nowhere. */
public enum Lifecycle {

    DRAFT, SUBMITTED, ACCEPTED, ACCEPTED_IN_PART, REJECTED, DEFERRED, MONITORING, IMPLEMENTED, NOT_DELIVERED_FINAL, SUPERSEDED, ENDED;

    /** Whether nothing more is expected of anybody, unless the committee reopens it. */
    public boolean settled() {
        return this == REJECTED || closed();
    }

    /** Whether the committee has closed it. */
    public boolean closed() {
        return this == IMPLEMENTED || this == NOT_DELIVERED_FINAL || this == SUPERSEDED || this == ENDED;
    }
}
