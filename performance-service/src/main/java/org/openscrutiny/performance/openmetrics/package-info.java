/** Figures for dashboards: gauges as of now, and the history with its days. */
@NullMarked
package org.openscrutiny.performance.openmetrics;

import org.jspecify.annotations.NullMarked;
