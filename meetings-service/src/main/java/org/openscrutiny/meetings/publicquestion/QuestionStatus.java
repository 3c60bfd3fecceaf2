package org.openscrutiny.meetings.publicquestion;

import java.util.EnumSet;
import java.util.Set;

/** How far a question is; the public knows of it from PUT on. */
public enum QuestionStatus {
    RECEIVED, ACCEPTED, REFUSED, PUT, ANSWERED, WRITTEN_TO_FOLLOW;

    /** Where it may go from here; empty at the end of its life. */
    public Set<QuestionStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACCEPTED, REFUSED);
            case ACCEPTED -> EnumSet.of(PUT);
            case PUT -> EnumSet.of(ANSWERED, WRITTEN_TO_FOLLOW);
            case WRITTEN_TO_FOLLOW -> EnumSet.of(ANSWERED);
            case REFUSED, ANSWERED -> EnumSet.noneOf(QuestionStatus.class);
        };
    }
}
