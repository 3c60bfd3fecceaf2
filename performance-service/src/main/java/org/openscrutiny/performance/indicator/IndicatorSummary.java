package org.openscrutiny.performance.indicator;

import java.time.Instant;
import org.openscrutiny.performance.figure.Polarity;

import org.jspecify.annotations.Nullable;

/** An indicator in a list. */
public record IndicatorSummary(String code, String title, @Nullable String serviceArea, @Nullable String owner,
        Polarity polarity, MeasureType measureType, String unit, Frequency frequency, @Nullable String variantOf,
        @Nullable String variantLabel, Instant modifiedAt) {}
