package org.openscrutiny.performance.improvement;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of an improvement plan that is not approved yet.
 *
 * @param purpose       what it is to achieve, in the council's words
 * @param board         the board or committee that follows it
 * @param inspectionIds the published inspections it answers, all of one authority
 * @param actionIds     the improvement actions it holds, each on a finding of those inspections; all of them, except those
 *                      superseded or not accepted, where it is left out
 */
public record PlanDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Improvement Plan, refreshed in July 2017") String title,
        @Size(max = 4000) @Nullable String purpose,
        @NotBlank @Size(max = 200) @Schema(examples = "Improvement Board") String board,
        @NotEmpty @Size(max = 20) List<@NotNull UUID> inspectionIds,
        @Size(max = 500) @Nullable List<@NotNull UUID> actionIds) {}
