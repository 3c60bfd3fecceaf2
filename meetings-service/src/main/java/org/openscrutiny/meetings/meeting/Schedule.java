package org.openscrutiny.meetings.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * When a meeting is to be held.
 *
 * @param start  the start of the council's day where no paper states the time
 * @param stated whether one does
 */
record Schedule(Instant start, boolean stated, @Nullable Instant plannedEnd) {

    /** @throws InvalidInput if the draft names no time, two that differ, or an end before the start */
    static Schedule of(MeetingDraft draft) {
        var start = start(draft);
        var end = CouncilTime.moment(draft.plannedEnd());
        if (end != null && !end.isAfter(start)) {
            throw new InvalidInput(Fault.at("/plannedEnd", "plannedEnd %s is not after the start %s."
                    .formatted(draft.plannedEnd(), CouncilTime.at(start))));
        }
        return new Schedule(start, draft.scheduledStart() != null, end);
    }

    /** @throws RuleBroken meeting-over, meeting-day-published: the meeting can no longer be moved to this time */
    void refuseChangeOf(Meeting meeting) {
        if (start.equals(meeting.scheduledStart())) {
            return;
        }
        var status = meeting.status();
        if (status != MeetingStatus.DRAFT && status != MeetingStatus.SCHEDULED) {
            throw new RuleBroken("meeting-over",
                    "The meeting is %s; when it was to start is part of the record and does not change."
                            .formatted(status));
        }
        if (meeting.agendaIsOut() && !CouncilTime.day(start).equals(meeting.day())) {
            throw new RuleBroken("meeting-day-published",
                    "The agenda is published for %s; postpone the meeting to one on %s instead, so that both days stay on the record."
                            .formatted(meeting.day(), CouncilTime.day(start)));
        }
    }

    private static Instant start(MeetingDraft draft) {
        var start = draft.scheduledStart();
        var day = draft.scheduledOn();
        if (start == null) {
            if (day == null) {
                throw new InvalidInput(Fault.at("/scheduledStart",
                        "Say when the meeting is: scheduledStart, or scheduledOn where no paper states the time."));
            }
            return day.atStartOfDay(CouncilTime.ZONE).toInstant();
        }
        if (day != null && !CouncilTime.day(start.toInstant()).equals(day)) {
            throw new InvalidInput(Fault.at("/scheduledOn",
                    "scheduledOn %s is not the day of scheduledStart %s; leave one of them out.".formatted(day,
                            start)));
        }
        return start.toInstant();
    }
}
