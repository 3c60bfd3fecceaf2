package org.openscrutiny.meetings.membership;

/** What somebody is on a committee. */
public enum MemberRole {
    CHAIRMAN, VICE_CHAIRMAN, MEMBER, CO_OPTED, SUBSTITUTE
}
