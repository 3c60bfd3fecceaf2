package org.openscrutiny.performance.clock;

import java.time.LocalDate;

/**
 * One period that law sets, as it stood from a day on.
 *
 * @param id        the same for all versions of a rule
 * @param validFrom the first day on which this version is in force
 * @param amount    how many of the unit
 * @param basis     where it is written
 */
public record Rule(String id, LocalDate validFrom, int amount, Unit unit, String title, String basis) {

    /** What a rule counts in. */
    public enum Unit {
        /** Monday to Friday without the bank holidays of England and Wales. */
        WORKING_DAYS,
        /** Every day. */
        DAYS
    }
}
