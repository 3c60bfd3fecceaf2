package org.openscrutiny.meetings.clock;

/** Which days count as clear days. Whether weekends do is unsettled in law, so that each council chooses. */
public enum Counting {
    /** Monday to Friday without the bank holidays of England and Wales. */
    WORKING_DAYS,
    /** Every day. */
    CALENDAR_DAYS
}
