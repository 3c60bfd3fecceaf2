package org.openscrutiny.performance.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a finding.
 *
 * @param number      its place among the findings of the inspection; the next free one where it is left out
 * @param areaCovered one of the inspection's areas covered, word for word
 * @param verbatim    whether the text quotes the letter rather than summing it up
 */
public record FindingDraft(
        @Positive @Nullable Integer number,
        @NotBlank @Size(max = 4000) @Schema(examples = "Health assessments for children who come into care have become slower.") String text,
        @NotNull FindingPolarity polarity,
        @Size(max = 500) @Nullable String areaCovered,
        boolean verbatim) {}
