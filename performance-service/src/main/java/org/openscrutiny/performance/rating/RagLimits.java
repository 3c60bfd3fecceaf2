package org.openscrutiny.performance.rating;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Between which values a figure is green, and between which still amber; null where a side is open. */
record RagLimits(@Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal amberLow,
        @Nullable BigDecimal amberHigh) {

    RagStatus status(BigDecimal value) {
        if (within(value, low, high)) {
            return RagStatus.GREEN;
        }
        return within(value, amberLow, amberHigh) ? RagStatus.AMBER : RagStatus.RED;
    }

    private static boolean within(BigDecimal value, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
