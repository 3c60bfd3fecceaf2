package org.openscrutiny.performance.scorecard;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a scorecard.
 *
 * @param indicator the indicator's code
 * @param note      what readers should know of it
 */
@Embeddable
@Schema(name = "ScorecardEntry")
public record ScorecardEntry(@NotBlank @Size(max = 100) @Schema(examples = "iha-within-28-days") String indicator,
        @Size(max = 1000) @Nullable String note) {}
