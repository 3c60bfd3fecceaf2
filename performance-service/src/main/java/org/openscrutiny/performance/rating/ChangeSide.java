package org.openscrutiny.performance.rating;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.period.Period;

/**
 * One end of a change.
 *
 * @param quotient numerator, denominator and rate base, where the source gives them
 */
public record ChangeSide(Period period, Figure published, @Nullable Quotient quotient) {

    @Nullable
    BigDecimal on(ChangeBasis basis) {
        if (basis == ChangeBasis.PUBLISHED) {
            return published.value();
        }
        if (quotient == null) {
            return null;
        }
        return basis == ChangeBasis.COUNTS ? quotient.numerator() : quotient.value();
    }
}
