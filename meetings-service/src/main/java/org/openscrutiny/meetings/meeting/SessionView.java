package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** A session as served. */
@Schema(name = "Session")
public record SessionView(UUID id, UUID meetingId, SessionKind kind, @Nullable SessionAccess access,
        OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable String purpose, Instant createdAt,
        Instant modifiedAt, long version) {

    static SessionView of(Session session, Caller caller) {
        var said = session.asDraft();
        return new SessionView(session.id(), session.meetingId(), said.kind(), said.access(), said.start(), said.end(),
                said.purpose(), session.createdAt(), session.modifiedAtFor(caller),
                session.versionFor(caller));
    }
}
