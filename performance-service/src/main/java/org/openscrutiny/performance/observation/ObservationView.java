package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;
import org.openscrutiny.performance.figure.Symbol;

/**
 * One revision of a figure as served.
 *
 * @param id              the revision's id, by which evidence refers to it
 * @param areaCode        the code under which it was recorded; area has the one in use
 * @param value           digit for digit as published
 * @param displayValue    half up to the indicator's decimal places
 * @param computedValue   numerator over denominator times base, to 12 decimal places, where both are known
 * @param symbol          why there is no figure; symbolPrinted is what stands in the source
 * @param revisionNo      counts the revisions of this figure from 1
 * @param supersededOn    the day the next revision was published; absent while this one stands
 */
@Schema(name = "Observation")
public record ObservationView(UUID id, String indicatorCode, AreaSummary area, String areaCode, PeriodView period,
        Map<String, String> breakdown, @Nullable BigDecimal value, @Nullable String displayValue,
        @Nullable BigDecimal computedValue, @Nullable Symbol symbol, @Nullable String symbolPrinted,
        @Nullable String unit, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
        @Nullable BigDecimal lowerCi, @Nullable BigDecimal upperCi, ObservationStatus status, @Nullable UUID sourceId,
        @Nullable String note, int definitionVersion, int revisionNo, LocalDate publishedOn,
        @Nullable LocalDate supersededOn, @Nullable RevisionReason revisionReason, Instant recordedAt) {}
