package org.openscrutiny.meetings.programme;

import java.util.EnumSet;
import java.util.Set;

/** How far a topic of the work programme is. */
public enum ProgrammeStatus {
    PROPOSED, SCHEDULED, DONE, DROPPED;

    /** Where it may go from here; empty at the end of its life. */
    public Set<ProgrammeStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SCHEDULED, DROPPED);
            case SCHEDULED -> EnumSet.of(PROPOSED, DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(ProgrammeStatus.class);
        };
    }
}
