package org.openscrutiny.meetings.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts clear days: neither the day of publication nor the day of the meeting counts (Local Government Act 1972, sections
 * 100A(6) and 100B(3)).
 */
public final class ClearDays {

    private final Counting counting;
    private final BankHolidays holidays;

    public ClearDays(Counting counting, BankHolidays holidays) {
        this.counting = counting;
        this.holidays = holidays;
    }

    /** The days that count strictly between the two; 0 where the first is not before the second. */
    public int between(LocalDate published, LocalDate meeting) {
        return Math.toIntExact(published.datesUntil(published.isBefore(meeting) ? meeting : published)
                .skip(1)
                .filter(this::counts)
                .count());
    }

    /** The last day on which publication still leaves so many clear days before the meeting. */
    public LocalDate lastPublicationBefore(LocalDate meeting, int clearDays) {
        var day = meeting.minusDays(1);
        for (int left = clearDays; left > 0; day = day.minusDays(1)) {
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    /** The first day after so many days that count have passed; the given day itself does not count. */
    public LocalDate daysAfter(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    /** The same holidays, counted another way. */
    public ClearDays by(Counting other) {
        return new ClearDays(other, holidays);
    }

    public Counting counting() {
        return counting;
    }

    private boolean counts(LocalDate day) {
        return switch (counting) {
            case CALENDAR_DAYS -> true;
            case WORKING_DAYS -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !holidays.include(day);
        };
    }
}
