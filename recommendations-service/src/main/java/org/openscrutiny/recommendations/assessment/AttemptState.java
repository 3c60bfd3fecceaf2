package org.openscrutiny.recommendations.assessment;

/** How far a judgement under a delegation has come (ADR 0020). */
enum AttemptState {
    /** The delegation may or may not be spent. */
    PENDING,
    /** It is spent, and the judgement stands. */
    CONFIRMED,
    /** meetings-service refused to spend it. */
    REFUSED,
    /** It was not spent in all the time allowed. */
    GIVEN_UP
}
