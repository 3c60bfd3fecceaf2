package org.openscrutiny.performance.annotation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows about the figures of a time. Nothing is ever annotated without somebody saying so.
 *
 * @param from              first day
 * @param to                last day; the first one where it is left out
 * @param text              the reason, for readers of the chart
 * @param excludeFromLimits the figures are shown, but the limits of the chart are reckoned without them; only for OUTLIER and
 *                          DATA_QUALITY
 * @param rebase            limits are reckoned anew from the first day on
 */
public record AnnotationDraft(
        @NotBlank @Size(max = 9) @Schema(examples = "E10000002") String area,
        @NotNull AnnotationKind kind,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotBlank @Size(max = 2000) @Schema(examples = "One family was hard to find") String text,
        boolean excludeFromLimits,
        boolean rebase) {}
