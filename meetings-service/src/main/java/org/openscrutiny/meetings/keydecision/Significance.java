package org.openscrutiny.meetings.keydecision;

/** What makes a decision a key decision (SI 2012/2089, regulation 8). */
public enum Significance {
    /** Spending or savings significant against the budget of the service. */
    EXPENDITURE_OR_SAVINGS,
    /** Effects on communities in two or more wards or electoral divisions. */
    COMMUNITIES
}
