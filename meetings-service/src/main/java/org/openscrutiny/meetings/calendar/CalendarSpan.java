package org.openscrutiny.meetings.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Of which days a calendar shows the meetings.
 *
 * @param to the last day; without end where it is absent
 */
record CalendarSpan(LocalDate from, @Nullable LocalDate to) {

    /** The past year and all that is to come, unless the client names other days. */
    static CalendarSpan of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var first = from == null ? today.minusYears(1) : from;
        if (to != null && to.isBefore(first)) {
            throw new InvalidInput(Fault.in("to", "to %s is before from %s.".formatted(to, first)));
        }
        return new CalendarSpan(first, to);
    }
}
