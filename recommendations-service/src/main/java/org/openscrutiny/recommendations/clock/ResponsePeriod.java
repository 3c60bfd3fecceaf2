package org.openscrutiny.recommendations.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The two months in which an executive answers a scrutiny report. Local Government Act 2000, section 9FE: the duty runs for
 * "two months beginning with the date on which" it received the report or, if later, the notice. A period that begins with
 * a day counts that day, so what is received on 9 January may be answered until 8 March, not 9 March.
 */
public final class ResponsePeriod {

    /** The rule as it is named in answers; law changes, so the period is this one's. */
    public static final String RULE = "LGA 2000 s9FE (two months beginning with receipt)";
    private static final int MONTHS = 2;
    private static final int DUE_SOON_DAYS = 7;

    private ResponsePeriod() {
    }

    /** The day the period begins with: the later of receipt and notice. */
    public static LocalDate firstDay(LocalDate receivedOn, @Nullable LocalDate noticeGivenOn) {
        return noticeGivenOn != null && noticeGivenOn.isAfter(receivedOn) ? noticeGivenOn : receivedOn;
    }

    /**
     * The last day of the period. It ends with the day before the one of the same number two months on; where that month has
     * no such day, with the month itself (corresponding date rule): received 31 December, last day 28 or 29 February.
     */
    public static LocalDate lastDay(LocalDate firstDay) {
        var corresponding = firstDay.plusMonths(MONTHS);
        return corresponding.getDayOfMonth() == firstDay.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    /**
     * @param lastDay     the last day as it stands, extended or not; null if nothing was received
     * @param respondedOn the day the executive answered, if it did
     */
    public static ClockState state(@Nullable LocalDate lastDay, @Nullable LocalDate respondedOn, LocalDate today) {
        if (lastDay == null) {
            return ClockState.NOT_APPLICABLE;
        }
        var decisive = respondedOn == null ? today : respondedOn;
        if (decisive.isAfter(lastDay)) {
            return ClockState.OVERDUE;
        }
        return respondedOn == null && ChronoUnit.DAYS.between(today, lastDay) <= DUE_SOON_DAYS
                ? ClockState.DUE
                : ClockState.OK;
    }
}
