package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemView;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.access.Caller;

/**
 * A meeting as served, with what its reader may see of its sessions and its agenda.
 *
 * @param scheduledStart   absent where no paper states the time
 * @param noticeSatisfied  whether the agenda came out early enough; absent until it is out, or where nobody knows when it did
 * @param replacementId    for a postponed meeting: the one that takes its place
 * @param agendaItems      in the order of business; an exempt item is a bare line to those who may not read it
 */
@Schema(name = "Meeting")
public record MeetingView(UUID id, UUID committeeId, String committeeName, LocalDate scheduledOn,
        @Nullable OffsetDateTime scheduledStart, @Nullable OffsetDateTime plannedEnd,
        @Nullable OffsetDateTime actualStart, @Nullable OffsetDateTime actualEnd, @Nullable String venue,
        MeetingMode mode, MeetingStatus status, @Nullable String statusReason, @Nullable UUID replacementId,
        AgendaStatus agendaStatus, @Nullable OffsetDateTime noticeGivenAt, @Nullable Boolean noticeSatisfied,
        @Nullable String urgencyReason, MinutesStatus minutesStatus, @Nullable Webcast webcast,
        List<SessionView> sessions, List<AgendaItemView> agendaItems, Instant createdAt, Instant modifiedAt,
        long version) {

    static MeetingView of(Meeting meeting, List<SessionView> sessions, List<AgendaItemView> agenda, Caller caller) {
        return new MeetingView(meeting.id(), meeting.committeeId(), meeting.committeeName(), meeting.day(),
                meeting.statedStart(), CouncilTime.shown(meeting.plannedEnd()),
                CouncilTime.shown(meeting.actualStart()), CouncilTime.shown(meeting.actualEnd()), meeting.venue(),
                meeting.mode(), meeting.status(), meeting.statusReason(), meeting.replacementId(),
                meeting.agendaStatus(), CouncilTime.shown(meeting.noticeGivenAt()), meeting.noticeSatisfied(),
                meeting.urgencyReason(), meeting.minutesStatus().toldTo(caller), meeting.webcast(), sessions, agenda,
                meeting.createdAt(), meeting.modifiedAtFor(caller), meeting.versionFor(caller));
    }
}
