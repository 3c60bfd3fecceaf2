package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.indicator.MeasureType;

/** How figures are reckoned and shown. */
final class Figures {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Decimal places of what is reckoned here: more than any indicator shows. */
    private static final Rounding RECKONED = Rounding.to(12);

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

    /** What the quotient is multiplied by; empty where the measure is no quotient. */
    static Optional<BigDecimal> base(MeasureType type, @Nullable BigDecimal rateBase) {
        return switch (type) {
            case PERCENT -> Optional.of(HUNDRED);
            case RATE_PER -> Optional.ofNullable(rateBase);
            case RATIO -> Optional.of(BigDecimal.ONE);
            case COUNT, DURATION_DAYS, MONEY -> Optional.empty();
        };
    }

    /** To 12 decimal places, without zeros at the end. */
    static BigDecimal reckoned(Quotient quotient) {
        var plain = quotient.rounded(RECKONED).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static String display(BigDecimal value, int places) {
        return Rounding.to(places).apply(value).toPlainString();
    }
}
