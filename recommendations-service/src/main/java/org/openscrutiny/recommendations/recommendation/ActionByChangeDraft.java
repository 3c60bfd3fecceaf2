package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another date, and why.
 *
 * @param on the day from which it holds; today if absent
 */
public record ActionByChangeDraft(@Valid @NotNull ActionBy actionBy,
        @NotBlank @Size(max = 2000) @Schema(examples = "The website's supplier delivers two months late.") String reason,
        @Nullable LocalDate on) {}
