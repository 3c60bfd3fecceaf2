package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What other features need to know of an indicator to read its figures. */
public record Measure(UUID id, String code, String title, Polarity polarity, MeasureType measureType, String unit,
        @Nullable BigDecimal rateBase, int indicatorDp, @Nullable BigDecimal minChange, boolean seasonal,
        Frequency frequency, int definitionVersion) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What a numerator over a denominator is multiplied with; empty where the figure is no quotient. */
    public Optional<BigDecimal> base() {
        return switch (measureType) {
            case PERCENT -> Optional.of(HUNDRED);
            case RATE_PER -> Optional.ofNullable(rateBase);
            case RATIO -> Optional.of(BigDecimal.ONE);
            case COUNT, DURATION_DAYS, MONEY -> Optional.empty();
        };
    }

    /** As it is shown and rated: half up to the indicator's decimal places. */
    public BigDecimal rounded(BigDecimal value) {
        return value.setScale(indicatorDp, RoundingMode.HALF_UP);
    }

    /** The unit as answers give it: absent for a plain number. */
    public @Nullable String unitOrNull() {
        return unit.isEmpty() ? null : unit;
    }
}
