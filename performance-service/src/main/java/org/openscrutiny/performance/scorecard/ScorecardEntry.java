package org.openscrutiny.performance.scorecard;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.ChartType;

/**
 * A line of a scorecard.
 *
 * @param indicator the indicator's code
 * @param note      what readers should know of it
 * @param chart     what it is drawn as where the scorecard is shown with charts; absent for a line without a picture
 */
@Embeddable
@Schema(name = "ScorecardEntry")
public record ScorecardEntry(@NotBlank @Size(max = 100) @Schema(examples = "iha-within-28-days") String indicator,
        @Size(max = 1000) @Nullable String note, @Enumerated(EnumType.STRING) @Nullable ChartType chart) {}
