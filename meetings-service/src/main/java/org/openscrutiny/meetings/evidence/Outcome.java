package org.openscrutiny.meetings.evidence;

import java.util.EnumSet;
import java.util.Set;

/** What came of a question. */
public enum Outcome {
    /** The question was put and nobody answered it. */
    NOT_RESPONDED, WRITTEN_TO_FOLLOW, ANSWERED;

    Set<Outcome> next() {
        return switch (this) {
            case NOT_RESPONDED -> EnumSet.of(WRITTEN_TO_FOLLOW);
            case WRITTEN_TO_FOLLOW -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.noneOf(Outcome.class);
        };
    }
}
