package org.openscrutiny.recommendations.review;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** A recommendation the review leaves out, why, and when that was decided. */
public record Exclusion(@NotNull UUID recommendationId, @NotBlank @Size(max = 2000) String reason,
        @Nullable LocalDate decidedOn) {}
