package org.openscrutiny.meetings.membership;

/** For whom a co-opted member sits; UNSPECIFIED where no paper says it. */
public enum Representation {
    CHURCH_OF_ENGLAND, ROMAN_CATHOLIC, PARENT_GOVERNOR_PRIMARY, PARENT_GOVERNOR_SECONDARY, OTHER, UNSPECIFIED
}
