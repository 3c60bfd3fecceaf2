package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to call a decision in.
 *
 * @param committeeId the scrutiny committee that is to consider it
 * @param calledBy    the members who ask for it
 * @param reason      why, as they wrote it
 * @param alternative what they would have decided
 * @param requestedOn the day it came in; today where it is left out
 */
public record CallInDraft(
        @NotNull UUID keyDecisionNoticeId,
        @NotNull UUID committeeId,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> calledBy,
        @NotBlank @Size(max = 10_000) String reason,
        @Size(max = 10_000) @Nullable String alternative,
        @Schema(examples = "2017-09-15") @Nullable LocalDate requestedOn) {}
