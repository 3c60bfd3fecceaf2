package org.openscrutiny.performance.figure;

/** Which way an indicator is better. */
public enum Polarity {
    HIGHER_BETTER, LOWER_BETTER,
    /** Good between two bounds: neither more nor less is better as such. */
    IN_RANGE,
    /** Shown for information; never judged. */
    NONE;

    /** 1 where more is better, -1 where less is, 0 where neither is. */
    public int sign() {
        return switch (this) {
            case HIGHER_BETTER -> 1;
            case LOWER_BETTER -> -1;
            case IN_RANGE, NONE -> 0;
        };
    }
}
