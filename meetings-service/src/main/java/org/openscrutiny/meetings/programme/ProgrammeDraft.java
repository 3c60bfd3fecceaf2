package org.openscrutiny.meetings.programme;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a topic.
 *
 * @param targetMeetingId the announced meeting it is meant for; needed once it is SCHEDULED
 */
public record ProgrammeDraft(
        @NotNull UUID committeeId,
        @NotBlank @Size(max = 500) @Schema(examples = "Permanent exclusions") String topic,
        @NotNull ScrutinyMethod method,
        @Nullable UUID targetMeetingId,
        @Size(max = 4000) @Schema(examples = "Could be a one-day inquiry, or an update for information") @Nullable String note) {}
