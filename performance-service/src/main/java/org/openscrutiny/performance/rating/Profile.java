package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How much of a cumulative target is due after each month of its period. */
public sealed interface Profile {

    /**
     * @param total   the target for the whole period
     * @param elapsed whole months since its start, from 1 to {@code months}
     * @param months  whole months of the period
     */
    BigDecimal due(BigDecimal total, int elapsed, int months);

    /** The whole target from the first day: only sensible where everything is due at once. */
    record Flat() implements Profile {

        @Override
        public BigDecimal due(BigDecimal total, int elapsed, int months) {
            return total;
        }
    }

    /** The same share each month. */
    record Linear() implements Profile {

        @Override
        public BigDecimal due(BigDecimal total, int elapsed, int months) {
            return total.multiply(BigDecimal.valueOf(elapsed))
                    .divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
        }
    }

    /** @param dueAfterMonth what is due in all by the end of each month, one value a month */
    record Explicit(List<BigDecimal> dueAfterMonth) implements Profile {

        public Explicit {
            dueAfterMonth = List.copyOf(dueAfterMonth);
            if (dueAfterMonth.isEmpty()) {
                throw new InvalidTarget("An explicit profile needs what is due by the end of each month.");
            }
        }

        @Override
        public BigDecimal due(BigDecimal total, int elapsed, int months) {
            if (dueAfterMonth.size() != months) {
                throw new InvalidTarget("The profile has %d values but the period %d months; give one value a month."
                        .formatted(dueAfterMonth.size(), months));
            }
            return dueAfterMonth.get(elapsed - 1);
        }
    }
}
