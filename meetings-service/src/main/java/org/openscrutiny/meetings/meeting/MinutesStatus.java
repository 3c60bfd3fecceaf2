package org.openscrutiny.meetings.meeting;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** How far the minutes of a meeting are. */
public enum MinutesStatus {
    NONE, DRAFT, PUBLISHED_DRAFT, APPROVED, SIGNED;

    /** What this caller is told: minutes nobody else has seen yet are none. */
    public MinutesStatus toldTo(Caller caller) {
        return this == DRAFT && !caller.mayRead(Audience.DRAFT) ? NONE : this;
    }

    /** The states that this caller is told of as this one. */
    Set<MinutesStatus> behind(Caller caller) {
        return EnumSet.allOf(MinutesStatus.class)
                .stream()
                .filter(status -> status.toldTo(caller) == this)
                .collect(Collectors.toSet());
    }
}
