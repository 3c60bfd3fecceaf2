package org.openscrutiny.performance.improvement;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of an improvement action.
 *
 * @param text             what is done, in the council's words
 * @param owner            the post or team that answers for it, where it is stated
 * @param serviceArea      the part of the council's work it belongs to
 * @param recommendationId the committee's recommendation it serves, as recommendations-service knows it
 */
public record ActionDraft(
        @NotBlank @Size(max = 4000) @Schema(examples = "Weekly reports on each step of the health assessment pathway") String text,
        @Size(max = 200) @Schema(examples = "Head of Children in Care") @Nullable String owner,
        @Size(max = 200) @Schema(examples = "Children in care") @Nullable String serviceArea,
        @Valid @Nullable DueDraft due,
        @Nullable UUID recommendationId) {}
