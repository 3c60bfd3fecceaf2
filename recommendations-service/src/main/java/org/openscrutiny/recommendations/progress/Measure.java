package org.openscrutiny.recommendations.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/**
 * A figure an update gives.
 *
 * @param value        as printed, so that 18.50 stays 18.50
 * @param asOf         the day or period it holds for, as exact as stated
 * @param indicatorRef the indicator in performance-service that would carry it
 */
public record Measure(@NotBlank @Size(max = 300) @Schema(examples = "Young people with an account") String label,
        @NotBlank @Size(max = 50) @Schema(examples = "260") String value,
        @Size(min = 1, max = 50) @Schema(examples = "accounts") @Nullable String unit,
        @Valid @Nullable PartialDate asOf,
        @Size(min = 1, max = 100) @Nullable String indicatorRef) {}
