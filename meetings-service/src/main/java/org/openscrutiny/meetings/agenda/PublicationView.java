package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.Counting;

/**
 * One time an agenda or a supplement came out, as served.
 *
 * @param sequenceNumber  1 for the agenda, 2 and up for its supplements
 * @param clearDays       between publication and meeting; absent where nobody knows when it came out
 * @param noticeSatisfied whether they are at least requiredDays; absent likewise
 */
@Schema(name = "AgendaPublication")
public record PublicationView(UUID id, UUID meetingId, int sequenceNumber, PublicationKind kind,
        @Nullable String title, @Nullable OffsetDateTime publishedAt, @Nullable Integer clearDays, int requiredDays,
        Counting counting, @Nullable Boolean noticeSatisfied, @Nullable String urgencyReason, Instant recordedAt) {

    static PublicationView of(AgendaPublication publication) {
        var notice = publication.notice();
        return new PublicationView(publication.id(), publication.meetingId(), publication.sequenceNumber(),
                publication.kind(), publication.title(), CouncilTime.shown(publication.publishedAt()),
                notice.clearDays(), notice.required(), notice.counting(), notice.satisfied(),
                publication.urgencyReason(), publication.recordedAt());
    }
}
