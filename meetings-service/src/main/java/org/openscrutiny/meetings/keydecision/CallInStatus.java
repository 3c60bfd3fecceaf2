package org.openscrutiny.meetings.keydecision;

import java.util.EnumSet;
import java.util.Set;

/** How far a call-in is; everybody knows of it once it was accepted. */
public enum CallInStatus {
    RECEIVED, REFUSED, ACCEPTED, WITHDRAWN, HEARD, RECONSIDERED;

    /** Where it may go from here; empty at the end of its life. */
    public Set<CallInStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(HEARD, WITHDRAWN);
            case HEARD -> EnumSet.of(RECONSIDERED);
            case REFUSED, WITHDRAWN, RECONSIDERED -> EnumSet.noneOf(CallInStatus.class);
        };
    }

    /** Whether it stands in the way of another one, and of the decision until it is settled. */
    boolean counts() {
        return this != REFUSED && this != WITHDRAWN;
    }
}
