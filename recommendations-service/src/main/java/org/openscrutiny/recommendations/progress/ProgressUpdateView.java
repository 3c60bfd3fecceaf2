package org.openscrutiny.recommendations.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/**
 * A progress update as served.
 *
 * @param effectiveOn the day it speaks of; the latest counts
 * @param publishedAt absent on a draft
 */
@Schema(name = "ProgressUpdate")
public record ProgressUpdateView(UUID id, UUID recommendationId, @Nullable UUID reviewId, @Nullable PartialDate asOf,
        LocalDate effectiveOn, String officer, String narrative, List<LabelledText> partNarratives,
        List<Measure> measures, @Nullable Rag selfAssessment, @Nullable RevisedActionBy revisedActionBy,
        @Nullable String signedOffBy, @Nullable LocalDate signedOffOn, @Nullable Instant publishedAt,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {}
