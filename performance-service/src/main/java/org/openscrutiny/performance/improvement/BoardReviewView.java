package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A board's look at a finding, as served. */
@Schema(name = "BoardReview")
public record BoardReviewView(UUID id, UUID findingId, String board, PartialDate reviewed, BoardOutcome outcome,
        @Nullable String comment, @Nullable UUID meetingId, @Nullable String meetingTitle,
        @Nullable Instant meetingSeenAt, Instant recordedAt) {}
