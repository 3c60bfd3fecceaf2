package org.openscrutiny.performance.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** Days on which councils work: Monday to Friday, without the days that are given. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Predicate<LocalDate> holidays;

    public WorkingDays(Predicate<LocalDate> holidays) {
        this.holidays = holidays;
    }

    /** Without the bank holidays of England and Wales as Jollyday has them, substitute days and single ones included. */
    public static WorkingDays ofEnglandAndWales() {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();
        return new WorkingDays(day -> years.computeIfAbsent(day.getYear(), year -> calendar
                .getHolidays(Year.of(year), "eng")
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet())).contains(day));
    }

    /** The last of so many working days after a day, which itself does not count; that day where it is none. */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (var left = workingDays; left > 0;) {
            last = last.plusDays(1);
            left -= include(last) ? 1 : 0;
        }
        return last;
    }

    private boolean include(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.test(day);
    }
}
