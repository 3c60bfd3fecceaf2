package org.openscrutiny.performance.inspection;

import java.util.EnumSet;
import java.util.Set;

import org.openscrutiny.support.access.Audience;

/** How far an inspection has come. Until inspectors are on site it is known to those who prepare for it alone. */
public enum InspectionStatus {

    PLANNED, NOTIFIED, ON_SITE, REPORT_DRAFT, PUBLISHED, CORRECTED, WITHDRAWN;

    Set<InspectionStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(NOTIFIED, ON_SITE);
            case NOTIFIED -> EnumSet.of(ON_SITE);
            case ON_SITE -> EnumSet.of(REPORT_DRAFT);
            case REPORT_DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED, CORRECTED -> EnumSet.of(CORRECTED, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(InspectionStatus.class);
        };
    }

    Audience audience() {
        return switch (this) {
            case PLANNED, NOTIFIED -> Audience.DRAFT;
            case ON_SITE, REPORT_DRAFT, PUBLISHED, CORRECTED, WITHDRAWN -> Audience.PUBLIC;
        };
    }

    /** Whether its report or letter is out, and has not been taken back. */
    public boolean published() {
        return this == PUBLISHED || this == CORRECTED;
    }

    boolean needsStart() {
        return this != PLANNED && this != NOTIFIED;
    }

    boolean needsPublication() {
        return published() || this == WITHDRAWN;
    }

    boolean needsReason() {
        return this == CORRECTED || this == WITHDRAWN;
    }
}
