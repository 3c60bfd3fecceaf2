package org.openscrutiny.recommendations.recommendation;

/** To whom a recommendation may be made. */
public enum AddresseeKind {
    /** The council's executive: the cabinet, or one of its members. */
    EXECUTIVE,
    /** The council as a whole. */
    COUNCIL,
    /** Another body, such as a health body, that may answer but cannot be bound. */
    PARTNER
}
