package org.openscrutiny.performance.spc;

import org.openscrutiny.performance.figure.Polarity;

/** What a point says of the process. */
public enum Variation {
    COMMON_CAUSE, SPECIAL_CAUSE_IMPROVEMENT, SPECIAL_CAUSE_CONCERN,
    /** More than usual, and more is neither better nor worse. */
    SPECIAL_CAUSE_NEUTRAL_HIGH,
    /** Less than usual, and less is neither better nor worse. */
    SPECIAL_CAUSE_NEUTRAL_LOW;

    static Variation of(SpecialCause cause, Polarity polarity) {
        return switch (polarity) {
            case HIGHER_BETTER, LOWER_BETTER -> cause.sign() == polarity.sign()
                    ? SPECIAL_CAUSE_IMPROVEMENT
                    : SPECIAL_CAUSE_CONCERN;
            case IN_RANGE, NONE -> cause.sign() > 0 ? SPECIAL_CAUSE_NEUTRAL_HIGH : SPECIAL_CAUSE_NEUTRAL_LOW;
        };
    }
}
