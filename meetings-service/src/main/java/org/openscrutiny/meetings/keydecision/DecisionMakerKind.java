package org.openscrutiny.meetings.keydecision;

/** Who makes a decision of the executive: a body, such as the Cabinet, or one person. */
public enum DecisionMakerKind {
    BODY, INDIVIDUAL
}
