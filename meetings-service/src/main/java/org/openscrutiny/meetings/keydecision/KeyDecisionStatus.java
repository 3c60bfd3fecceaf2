package org.openscrutiny.meetings.keydecision;

import java.util.EnumSet;
import java.util.Set;

/** How far a key decision is; everybody knows of it from PUBLISHED on. */
public enum KeyDecisionStatus {
    DRAFT, PUBLISHED, DECIDED, IMPLEMENTED, WITHDRAWN;

    /** Where it may go from here; empty at the end of its life. */
    public Set<KeyDecisionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(DECIDED, WITHDRAWN);
            case DECIDED -> EnumSet.of(IMPLEMENTED, WITHDRAWN);
            case IMPLEMENTED, WITHDRAWN -> EnumSet.noneOf(KeyDecisionStatus.class);
        };
    }
}
