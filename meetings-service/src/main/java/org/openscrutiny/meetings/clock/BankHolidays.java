package org.openscrutiny.meetings.clock;

import java.time.LocalDate;

/** The bank holidays of England and Wales. */
@FunctionalInterface
public interface BankHolidays {
    boolean include(LocalDate day);
}
