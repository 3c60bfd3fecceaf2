package org.openscrutiny.meetings.publicquestion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * A question of the public, as served.
 *
 * @param askerName absent to the public where the asker did not agree to be named
 * @param source    absent to the public likewise: a letter may be named after who wrote it
 */
@Schema(name = "PublicQuestion")
public record QuestionView(UUID id, UUID meetingId, @Nullable String askerName, boolean publishName,
        Connection connection, String text, OffsetDateTime receivedAt, QuestionStatus status,
        @Nullable String refusalReason, @Nullable PutAs put, @Nullable String response, @Nullable String respondent,
        @Nullable LocalDate answeredOn, @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {}
