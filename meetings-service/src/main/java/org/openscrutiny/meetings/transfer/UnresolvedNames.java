package org.openscrutiny.meetings.transfer;

/** What becomes of names in a document that mean nobody for certain. */
public enum UnresolvedNames {
    REFUSE, LEAVE
}
