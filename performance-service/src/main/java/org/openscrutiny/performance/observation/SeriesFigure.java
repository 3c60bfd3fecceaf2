package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.period.Period;

/**
 * A figure as the rules reckon with it: of the whole, not of a part.
 *
 * @param quotient numerator over denominator, where both are known and the measure is one
 */
public record SeriesFigure(UUID revisionId, int areaId, Period period, Figure figure, @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator, @Nullable Quotient quotient, ObservationStatus status,
        int definitionVersion, LocalDate publishedOn, @Nullable UUID sourceId, @Nullable String note) {}
