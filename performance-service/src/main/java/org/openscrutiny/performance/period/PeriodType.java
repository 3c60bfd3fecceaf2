package org.openscrutiny.performance.period;

/** What kind of time a period is. Periods of one type follow each other without a gap; only they are compared. */
public enum PeriodType {
    ACADEMIC_YEAR, ACADEMIC_QUARTER, FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, CALENDAR_YEAR, CALENDAR_QUARTER, TAX_YEAR, TAX_QUARTER,
    /** A snapshot on a reference date that the source states, such as a census day. */
    REPORTING_YEAR, TERM,
    /** Autumn and spring term together. */
    TERM_PAIR, MONTH, WEEK,
    /** A span with dates of its own; never matched to any other period. */
    CUSTOM
}
