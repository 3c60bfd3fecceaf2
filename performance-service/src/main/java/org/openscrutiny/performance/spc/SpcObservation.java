package org.openscrutiny.performance.spc;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * A figure to be charted.
 *
 * @param value             null where it is missing or a symbol stands for it: such a point is left out
 * @param excludeFromLimits shown and judged, but no part of mean and limits: an outlier that an annotation explains
 * @param rebase            limits are computed anew from here on, because an annotation says why
 */
public record SpcObservation(Period period, @Nullable BigDecimal value, boolean excludeFromLimits, boolean rebase) {}
