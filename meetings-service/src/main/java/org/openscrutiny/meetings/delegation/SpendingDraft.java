package org.openscrutiny.meetings.delegation;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One use of a delegation.
 *
 * @param assessmentId the assessment made under it, in recommendations-service
 */
public record SpendingDraft(
        @NotNull UUID assessmentId,
        @NotNull UUID inquiryId,
        @NotNull UUID reviewId,
        @NotNull @Min(1) @Max(999) @Schema(examples = "2") Integer recommendationNumber) {}
