package org.openscrutiny.recommendations.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/** A review in a list. */
public record ReviewSummary(UUID id, UUID inquiryId, Milestone milestone, String label, @Nullable PartialDate dueOn,
        @Nullable UUID meetingId, ReviewStatus status, Instant modifiedAt) {}
