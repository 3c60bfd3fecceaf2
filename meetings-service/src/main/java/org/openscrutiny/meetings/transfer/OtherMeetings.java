package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemView;
import org.openscrutiny.meetings.agenda.AgendaItems;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.transfer.ImportReport.Reason;
import org.openscrutiny.meetings.transfer.ImportReport.Unresolved;
import org.openscrutiny.meetings.transfer.WholeMeeting.Occasion;
import org.openscrutiny.meetings.transfer.WholeMeeting.OtherMeeting;

/** The other meetings a document refers to: what took its place, and what approved its minutes. They have to be there first. */
@ApplicationScoped
class OtherMeetings {

    private final Committees committees;
    private final Meetings meetings;
    private final AgendaItems items;

    OtherMeetings(Committees committees, Meetings meetings, AgendaItems items) {
        this.committees = committees;
        this.meetings = meetings;
        this.items = items;
    }

    List<Unresolved> unresolved(WholeMeeting document) {
        var missing = new ArrayList<Unresolved>();
        var committee = committees.ofName(document.committee().name()).map(known -> known.id());
        for (int i = 0; i < all(document.meeting().steps()).size(); i++) {
            var replacement = all(document.meeting().steps()).get(i).replacement();
            if (replacement != null && committee.flatMap(id -> find(id, replacement)).isEmpty()) {
                missing.add(unknown("/meeting/steps/%d/replacement".formatted(i), replacement));
            }
        }
        var approval = document.minutes() == null ? null : document.minutes().approval();
        if (approval != null) {
            var later = committee.flatMap(id -> find(id, approval.meeting()));
            if (later.isEmpty()) {
                missing.add(unknown("/minutes/approval/meeting", approval.meeting()));
            } else if (item(later.get().id(), approval.item()).isEmpty()) {
                missing.add(new Unresolved("/minutes/approval/item", approval.item(), Reason.NO_SUCH_ITEM, List.of(),
                        false));
            }
        }
        return missing;
    }

    private static Unresolved unknown(String pointer, OtherMeeting meeting) {
        var when = meeting.scheduledStart() == null ? meeting.scheduledOn() : meeting.scheduledStart();
        return new Unresolved(pointer, String.valueOf(when), Reason.NO_SUCH_MEETING, List.of(), false);
    }

    /** The only meeting of the committee that starts then. */
    Optional<Meeting> find(UUID committeeId, OtherMeeting meeting) {
        var found = start(meeting.scheduledOn(), meeting.scheduledStart())
                .map(start -> meetings.startingAt(committeeId, start))
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<UUID> item(UUID meetingId, String number) {
        return items.ofMeeting(meetingId)
                .stream()
                .filter(item -> item.number().equals(number.strip()))
                .map(AgendaItemView::id)
                .filter(id -> id != null)
                .findFirst();
    }

    static Optional<Instant> start(Occasion meeting) {
        return start(meeting.scheduledOn(), meeting.scheduledStart());
    }

    private static Optional<Instant> start(@Nullable LocalDate day, @Nullable OffsetDateTime start) {
        return Optional.ofNullable(start)
                .map(OffsetDateTime::toInstant)
                .or(() -> Optional.ofNullable(day).map(on -> on.atStartOfDay(CouncilTime.ZONE).toInstant()));
    }
}
