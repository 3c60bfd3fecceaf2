package org.openscrutiny.meetings.meeting;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of a session.
 *
 * @param access where it is left out: PUBLIC for the formal session, MEMBERS_ONLY for the others
 */
public record SessionDraft(
        @NotNull SessionKind kind,
        @Nullable SessionAccess access,
        @NotNull @Schema(examples = "2017-09-05T09:30:00+01:00") OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Size(max = 2000) @Schema(examples = "To settle lines of questions") @Nullable String purpose) {}
