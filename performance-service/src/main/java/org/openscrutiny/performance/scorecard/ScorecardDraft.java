package org.openscrutiny.performance.scorecard;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a scorecard.
 *
 * @param area    any code of the area it shows
 * @param entries the indicators, in the order shown; none twice
 */
public record ScorecardDraft(@NotBlank @Size(max = 200) @Schema(examples = "Children in care") String title,
        @Size(max = 2000) @Nullable String purpose,
        @NotBlank @Size(max = 9) @Schema(examples = "E06000060") String area,
        @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull ScorecardEntry> entries) {}
