package org.openscrutiny.support.access;

import static org.openscrutiny.support.access.Roles.CHAIRMAN;
import static org.openscrutiny.support.access.Roles.CLERK;
import static org.openscrutiny.support.access.Roles.MEMBER;
import static org.openscrutiny.support.access.Roles.MONITORING_OFFICER;
import static org.openscrutiny.support.access.Roles.SCRUTINY_OFFICER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom a record, or a part of one, exists. To anybody else it does not exist at all. */
public enum Audience {

    /** Everybody, without a login. */
    PUBLIC(Set.of()),
    /** Those who prepare the record, until it is published. */
    DRAFT(Set.of(CLERK, SCRUTINY_OFFICER, MONITORING_OFFICER, CHAIRMAN)),
    /** Members and those who serve them: a private pre-meeting, a briefing. */
    MEMBERS(Set.of(MEMBER, CHAIRMAN, CLERK, SCRUTINY_OFFICER, MONITORING_OFFICER)),
    /** Exempt or confidential material: Local Government Act 1972, section 100A and Schedule 12A. */
    EXEMPT(Set.of(CLERK, MONITORING_OFFICER, CHAIRMAN));

    private final Set<String> readers;

    Audience(Set<String> readers) {
        this.readers = readers;
    }

    /** The roles that may read it; empty for {@link #PUBLIC}, which needs none. */
    public Set<String> readers() {
        return readers;
    }

    /**
     * For whom something exists that has this audience and stands inside something of the other: for those in both. Each
     * audience holds all readers of the next stricter one, so that one of the two is always the answer.
     */
    public Audience within(Audience other) {
        return strictness() >= other.strictness() ? this : other;
    }

    /**
     * Who sees something pass from one of the two audiences to the other: those who could read it before, and those who can
     * now.
     */
    public Audience or(Audience other) {
        return within(other) == this ? other : this;
    }

    /** Whether some who may read the other may not read this. */
    public boolean stricterThan(Audience other) {
        return strictness() > other.strictness();
    }

    /** All audiences that those of this one belong to. */
    public Set<Audience> readable() {
        return Arrays.stream(values())
                .filter(each -> !each.stricterThan(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
    }

    private int strictness() {
        return switch (this) {
            case PUBLIC -> 0;
            case MEMBERS -> 1;
            case DRAFT -> 2;
            case EXEMPT -> 3;
        };
    }
}
