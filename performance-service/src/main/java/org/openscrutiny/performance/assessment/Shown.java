package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Rounding;

/** Numbers as answers give them: to 12 decimal places, without zeros at the end, never with an exponent. */
final class Shown {

    static final Rounding PLACES = Rounding.to(12);

    private Shown() {
    }

    static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : given(value);
    }

    static BigDecimal given(BigDecimal value) {
        var plain = (value.scale() > PLACES.decimals() ? PLACES.apply(value) : value).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
