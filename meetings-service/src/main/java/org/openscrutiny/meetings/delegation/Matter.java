package org.openscrutiny.meetings.delegation;

/** What is left to be decided. */
public enum Matter {
    /** Which RAG status a recommendation is given. */
    RAG_ASSIGNMENT
}
