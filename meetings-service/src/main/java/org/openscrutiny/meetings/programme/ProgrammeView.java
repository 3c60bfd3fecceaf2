package org.openscrutiny.meetings.programme;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic of a committee's work programme, as served. */
@Schema(name = "WorkProgrammeItem")
public record ProgrammeView(UUID id, UUID committeeId, String topic, ScrutinyMethod method,
        @Nullable UUID targetMeetingId, ProgrammeStatus status, @Nullable String note, @Nullable String dropReason,
        Instant createdAt, Instant modifiedAt, long version) {}
