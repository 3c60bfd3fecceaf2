package org.openscrutiny.meetings.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a meeting are computed from.
 *
 * @param toBeHeld      it is announced and neither cancelled nor postponed
 * @param over          it was held to its end
 * @param agendaOut     its agenda is published
 * @param noticeGivenAt when that was; absent where nobody knows it any more
 * @param urgent        it was published late for a stated reason
 * @param following     the days of the later meetings of its committee that are or were to be held, ascending
 */
public record MeetingFacts(UUID id, Instant start, boolean toBeHeld, boolean over, boolean agendaOut,
        @Nullable Instant noticeGivenAt, boolean urgent, boolean minutesSigned, boolean webcast,
        List<LocalDate> following) {

    Subject subject() {
        return Subject.meeting(id);
    }
}
