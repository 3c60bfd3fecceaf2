package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Caller;

/** A meeting as the list reads it. */
record MeetingRow(UUID id, UUID committeeId, String committeeName, Instant scheduledStart, boolean startStated,
        @Nullable Instant plannedEnd, @Nullable String venue, MeetingMode mode, MeetingStatus status,
        AgendaStatus agendaStatus, MinutesStatus minutesStatus, Instant modifiedAt) {

    static final ListQuery.Key[] BY_START = {new ListQuery.Key("m.scheduledStart", Instant::parse),
            new ListQuery.Key("m.id", UUID::fromString)};

    MeetingSummary summary(Caller caller) {
        return new MeetingSummary(id, committeeId, committeeName, CouncilTime.day(scheduledStart),
                startStated ? CouncilTime.at(scheduledStart) : null, CouncilTime.shown(plannedEnd), venue, mode, status,
                agendaStatus, minutesStatus.toldTo(caller), modifiedAt);
    }

    /** Where a row of a page stands in the order. */
    static List<String> position(MeetingSummary shown) {
        var start = shown.scheduledStart() == null
                ? shown.scheduledOn().atStartOfDay(CouncilTime.ZONE).toInstant()
                : shown.scheduledStart().toInstant();
        return List.of(start.toString(), shown.id().toString());
    }
}
