package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;

/** An inquiry in a list. */
public record InquirySummary(UUID id, String title, @Nullable String shortTitle, UUID committeeId, Scale scale,
        InquiryStatus status, Access access, @Nullable Integer recommendationsMade, Instant modifiedAt) {}
