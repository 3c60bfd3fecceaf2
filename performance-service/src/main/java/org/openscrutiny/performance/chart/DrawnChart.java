package org.openscrutiny.performance.chart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chart where another record shows it.
 *
 * @param title       what it shows, whose and of when
 * @param description the whole chart in words, for those who do not see it
 * @param svg         the picture, which carries both as well
 */
@Schema(name = "DrawnChart")
public record DrawnChart(ChartType type, String title, String description, String svg) {}
