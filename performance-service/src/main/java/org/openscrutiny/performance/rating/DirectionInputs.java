package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.period.Period;

/**
 * What a direction of travel is made of.
 *
 * @param series      the indicator's figures of one area, in any order, no period twice
 * @param seasonal    compare with the same period last year instead of the one before
 * @param minChange   the least difference that is a change at all; null for one unit of the last digit shown
 * @param longPeriods how many periods before are averaged for the long view, 2 or more
 */
public record DirectionInputs(Period period, List<SeriesPoint> series, Polarity polarity, Rounding rounding,
        boolean seasonal, @Nullable BigDecimal minChange, int longPeriods) {

    public DirectionInputs {
        series = List.copyOf(series);
        if (longPeriods < 2) {
            throw new IllegalArgumentException(
                    "The long view averages 2 or more periods, not %d.".formatted(longPeriods));
        }
        if (minChange != null && minChange.signum() <= 0) {
            throw new IllegalArgumentException("The least change is %s; it must be above 0.".formatted(minChange));
        }
    }

    BigDecimal leastChange() {
        return minChange == null ? rounding.unit() : minChange;
    }
}
