package org.openscrutiny.performance.spc;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * A point of the chart.
 *
 * @param group        the number of its group, from 0
 * @param specialCause null for common cause
 */
public record SpcPoint(Period period, BigDecimal value, int group, boolean excludedFromLimits,
        @Nullable SpecialCause specialCause, Variation variation) {}
