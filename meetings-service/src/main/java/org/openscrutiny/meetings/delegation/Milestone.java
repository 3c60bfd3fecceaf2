package org.openscrutiny.meetings.delegation;

/** The stage of monitoring, as recommendations-service names it. */
public enum Milestone {
    SIX_MONTH, TWELVE_MONTH, INTERIM, FINAL
}
