package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.ArrayList;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.MeetingRecords.Out;
import org.openscrutiny.meetings.pack.MeetingRecords.Present;
import org.openscrutiny.meetings.pack.content.PrintedDates;

/** How minutes print one who was there: the name, and what is known of coming, going and sitting in for somebody. */
final class AttendanceWords {

    private AttendanceWords() {
    }

    static String of(Present person) {
        var known = new ArrayList<String>();
        if (person.inPlaceOf() != null) {
            known.add("in place of " + person.inPlaceOf());
        }
        if (person.arrivedAt() != null) {
            known.add("from " + time(person.arrivedAt()));
        }
        if (person.leftAt() != null) {
            known.add("until " + time(person.leftAt()));
        }
        person.absences().stream().map(AttendanceWords::absence).forEach(known::add);
        return known.isEmpty() ? person.name() : "%s (%s)".formatted(person.name(), String.join("; ", known));
    }

    private static String absence(Out out) {
        return (out.until() == null
                ? "withdrew at " + time(out.from())
                : "out of the room from %s to %s".formatted(time(out.from()), time(out.until())))
                + (out.forAnInterest() ? " because of an interest" : "");
    }

    private static String time(Instant at) {
        return PrintedDates.time(CouncilTime.at(at).toLocalTime());
    }
}
