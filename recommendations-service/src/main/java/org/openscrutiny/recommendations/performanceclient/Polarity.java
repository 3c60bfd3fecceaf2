package org.openscrutiny.recommendations.performanceclient;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Which way an indicator is better, as performance-service says. */
public enum Polarity {

    HIGHER_BETTER, LOWER_BETTER,
    /** Neither more nor less is better as such. */
    NEITHER;

    /** Whatever else performance-service may say, it says neither of the two. */
    @JsonCreator
    static Polarity of(String said) {
        return switch (said) {
            case "HIGHER_BETTER" -> HIGHER_BETTER;
            case "LOWER_BETTER" -> LOWER_BETTER;
            default -> NEITHER;
        };
    }
}
