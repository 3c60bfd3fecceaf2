package org.openscrutiny.performance.improvement;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A board's look at a finding.
 *
 * @param reviewed  when, as it is stated
 * @param meetingId the meeting, where it is one that meetings-service keeps
 */
public record BoardReviewDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Improvement Board") String board,
        @NotNull @Valid DueDraft reviewed,
        @NotNull BoardOutcome outcome,
        @Size(max = 4000) @Nullable String comment,
        @Nullable UUID meetingId) {}
