package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as British council papers print them. */
public final class PrintedDates {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private PrintedDates() {
    }

    /** {@code 5 September 2017}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Tuesday 5 September 2017}. */
    public static String fullDate(LocalDate date) {
        return FULL.format(date);
    }

    /** {@code 10.30 am}; {@code 12 noon} and {@code 12 midnight}, which "12.00 pm" leaves in doubt. */
    public static String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "12 noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "12 midnight";
        }
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d.%02d %s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }
}
