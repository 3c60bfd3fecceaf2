package org.openscrutiny.performance.indicator;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;

/**
 * An indicator in a list.
 *
 * @param rag         how its latest figure in the council's own area stands; absent where there is none
 * @param periodEndOn the last day of that figure's period
 * @param staleOn     the day from which on that figure is older than it should be
 */
public record IndicatorSummary(String code, String title, @Nullable String serviceArea, @Nullable String owner,
        Polarity polarity, MeasureType measureType, String unit, Frequency frequency, @Nullable String variantOf,
        @Nullable String variantLabel, @Nullable RagStatus rag, @Nullable Direction direction,
        @Nullable LocalDate periodEndOn, @Nullable LocalDate staleOn, Instant modifiedAt) {}
