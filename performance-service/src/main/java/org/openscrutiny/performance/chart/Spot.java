package org.openscrutiny.performance.chart;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What there is of one period.
 *
 * @param period as people write it
 * @param value  null where there is no number
 * @param shown  the figure with its unit, or what stands in its place
 */
record Spot(String period, @Nullable BigDecimal value, String shown, Marker marker) {}
