package org.openscrutiny.meetings.keydecision;

/** What the committee made of a called-in decision. */
public enum CallInOutcome {
    /** It raises no objection: the decision takes effect. */
    NO_OBJECTION,
    /** It asks whoever decided to reconsider. */
    REFERRED_BACK,
    /** It asks the full council to consider the decision. */
    REFERRED_TO_COUNCIL
}
