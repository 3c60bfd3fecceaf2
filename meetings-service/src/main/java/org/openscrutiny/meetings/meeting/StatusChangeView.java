package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;

/** One step a meeting took, as served; who recorded it stands in the audit alone. */
@Schema(name = "MeetingStatusChange")
public record StatusChangeView(UUID id, UUID meetingId, MeetingStatus from, MeetingStatus to, OffsetDateTime at,
        @Nullable String reason, @Nullable UUID replacementId, Instant recordedAt) {

    static StatusChangeView of(StatusChange change) {
        return new StatusChangeView(change.id(), change.meetingId(), change.from(), change.to(),
                CouncilTime.at(change.at()), change.reason(), change.replacementId(), change.recordedAt());
    }
}
