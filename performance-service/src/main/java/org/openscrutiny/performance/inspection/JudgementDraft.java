package org.openscrutiny.performance.inspection;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as the report prints it; one of a type that stands already is corrected by it.
 *
 * @param grade       the printed words: Outstanding, Good, Requires improvement (to be good), Inadequate, in any case;
 *                    Judgement not made; Not applicable
 * @param correctedOn for a correction: the day it was published
 * @param reason      for a correction: why
 */
public record JudgementDraft(@NotNull JudgementType type,
        @NotBlank @Size(max = 100) @Schema(examples = "Requires Improvement") String grade,
        @Nullable LocalDate correctedOn,
        @Size(max = 2000) @Nullable String reason) {}
