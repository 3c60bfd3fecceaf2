package org.openscrutiny.recommendations.review;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.support.problem.RuleBroken;

/** Asks meetings-service where a review is considered; outside any transaction. */
@ApplicationScoped
class ReviewPlaces {

    private final MeetingsService meetings;

    ReviewPlaces(MeetingsService meetings) {
        this.meetings = meetings;
    }

    /** @throws RuleBroken item-elsewhere */
    ReviewPlace find(@Nullable UUID meetingId,
            @Nullable UUID itemId) {
        var meeting = meetingId == null ? null : meetings.meeting(meetingId, "/meetingId");
        var item = itemId == null ? null : meetings.agendaItem(itemId, "/itemId");
        if (item != null && item.meetingId() != null && !item.meetingId().equals(meetingId)) {
            throw new RuleBroken("item-elsewhere", "%s stands on the agenda of meeting %s, not of %s."
                    .formatted(item.title(), item.meetingId(), meetingId));
        }
        return new ReviewPlace(meeting, item);
    }
}
