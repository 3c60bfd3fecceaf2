package org.openscrutiny.performance.improvement;

import java.util.EnumSet;
import java.util.Set;

import org.openscrutiny.support.access.Audience;

/** How far an edition of an improvement plan has come. Until it is approved it is known to those who prepare it alone. */
public enum PlanStatus {

    DRAFT, APPROVED, CLOSED, SUPERSEDED, WITHDRAWN;

    /** What somebody may say it becomes; SUPERSEDED comes of itself, when the next edition is approved. */
    Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPROVED, WITHDRAWN);
            case APPROVED -> EnumSet.of(CLOSED);
            case CLOSED, SUPERSEDED, WITHDRAWN -> EnumSet.noneOf(PlanStatus.class);
        };
    }

    Audience audience() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> Audience.DRAFT;
            case APPROVED, CLOSED, SUPERSEDED -> Audience.PUBLIC;
        };
    }
}
