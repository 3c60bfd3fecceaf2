package org.openscrutiny.recommendations.assessment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;

/**
 * A judgement.
 *
 * @param reviewId     the review it is made in; needed under a delegation
 * @param concluding   with NOT_DELIVERED: whether monitoring ends with it; IMPLEMENTED always ends it
 * @param delegationId the delegation in meetings-service, for CHAIRMAN_UNDER_DELEGATION
 * @param meetingId    the meeting in meetings-service that resolved it, for COMMITTEE
 * @param resolutionId the resolution there, where known
 * @param decidedOn    the day of the judgement; for COMMITTEE the meeting's day, for the Chairman today, if absent
 */
public record AssessmentDraft(@Nullable UUID reviewId, @NotNull @Schema(examples = "ON_TRACK") Rag rag,
        @Nullable Boolean concluding, @NotNull @Schema(examples = "COMMITTEE") DecidedBy decidedBy,
        @Nullable UUID delegationId, @Nullable UUID meetingId, @Nullable UUID resolutionId,
        @Nullable LocalDate decidedOn, @Size(min = 1, max = 4000) @Nullable String rationale) {}
