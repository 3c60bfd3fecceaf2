package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.MeasureType;

/** How a figure is reckoned and shown. */
final class Figures {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Figures() {
    }

    /** Empty where the measure is no quotient, or one of its parts is not known. */
    static Optional<Quotient> quotient(MeasureType type, @Nullable BigDecimal rateBase,
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null) {
            return Optional.empty();
        }
        return base(type, rateBase).map(base -> new Quotient(numerator, denominator, base));
    }

    private static Optional<BigDecimal> base(MeasureType type, @Nullable BigDecimal rateBase) {
        return switch (type) {
            case PERCENT -> Optional.of(HUNDRED);
            case RATE_PER -> Optional.ofNullable(rateBase);
            case RATIO -> Optional.of(BigDecimal.ONE);
            case COUNT, DURATION_DAYS, MONEY -> Optional.empty();
        };
    }

    static String display(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
