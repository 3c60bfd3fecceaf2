package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

/**
 * An indicator as served.
 *
 * @param definition        the one that applies now
 * @param definitionVersion counts its definitions from 1; figures under different ones are not compared
 * @param variantOf         the code of the indicator it is a variant of
 * @param variants          the codes of its variants; each has a series of its own
 */
@Schema(name = "Indicator")
public record IndicatorView(String code, String title, String definition, int definitionVersion,
        @Nullable String serviceArea, @Nullable String owner, Polarity polarity, MeasureType measureType, String unit,
        @Nullable BigDecimal rateBase, int indicatorDp, @Nullable BigDecimal minChange, boolean seasonal,
        Frequency frequency, Aggregation aggregation, @Nullable String numeratorLabel,
        @Nullable String denominatorLabel, @Nullable String ragSchemeId, @Nullable String statutoryRef,
        @Nullable String variantOf, @Nullable String variantLabel, List<String> variants, Instant createdAt,
        Instant modifiedAt, long version) {}
