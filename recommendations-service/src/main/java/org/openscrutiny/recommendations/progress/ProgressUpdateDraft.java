package org.openscrutiny.recommendations.progress;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/**
 * What officers say of progress.
 *
 * @param reviewId       the review it is written for
 * @param asOf           the date it bears, as exact as stated; the day it was recorded if absent
 * @param officer        the officer who answers for it
 * @param partNarratives progress on single parts, under the recommendation's own labels
 * @param selfAssessment how the officers see it themselves; never the committee's judgement
 */
public record ProgressUpdateDraft(@Nullable UUID reviewId, @Valid @Nullable PartialDate asOf,
        @NotBlank @Size(max = 200) @Schema(examples = "Carol Douch") String officer,
        @NotBlank @Size(max = 20_000) String narrative,
        @Size(max = 50) @Nullable List<@Valid LabelledText> partNarratives,
        @Size(max = 100) @Nullable List<@Valid Measure> measures, @Nullable Rag selfAssessment,
        @Valid @Nullable RevisedActionBy revisedActionBy, @Valid @Nullable Source source) {}
