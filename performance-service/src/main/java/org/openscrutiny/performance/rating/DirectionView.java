package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * One answer to which way a figure went.
 *
 * @param reason       only with {@code UNKNOWN}
 * @param value        the figure as compared: rounded; null where there is none
 * @param comparedWith the figure of the period before, or the mean of several, rounded; null with {@code UNKNOWN}
 * @param periods      the periods compared with, latest first
 */
public record DirectionView(Direction direction, @Nullable UnknownReason reason, @Nullable BigDecimal value,
        @Nullable BigDecimal comparedWith, List<Period> periods) {

    static DirectionView unknown(UnknownReason reason, List<Period> periods) {
        return new DirectionView(Direction.UNKNOWN, reason, null, null, List.copyOf(periods));
    }
}
