package org.openscrutiny.performance.dataset;

import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/**
 * The number by which rows know their period: its year and the place of its code among the codes, so that periods of one
 * file sort by time. Stored: codes may be added at the end of {@link PeriodCode} and nowhere else.
 */
public final class PeriodNumber {

    private static final int CODES = 100;

    private PeriodNumber() {
    }

    public static int of(Period period) {
        return period.year() * CODES + period.code().ordinal();
    }

    public static Period read(int number) {
        return Period.of(PeriodCode.values()[number % CODES], number / CODES);
    }
}
