package org.openscrutiny.recommendations.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;

/**
 * A judgement as served.
 *
 * @param meaning      the committee's own words for the rating
 * @param meetingId    the meeting that resolved it, or that left it to the Chairman
 * @param recordedBy   the login that recorded it; to record is not to decide
 */
@Schema(name = "Assessment")
public record AssessmentView(UUID id, UUID recommendationId, @Nullable UUID reviewId, Rag rag, String meaning,
        boolean concluding, DecidedBy decidedBy, LocalDate decidedOn, @Nullable UUID delegationId, UUID meetingId,
        String meetingTitle, @Nullable UUID resolutionId, @Nullable String rationale, String recordedBy,
        Instant createdAt) {}
