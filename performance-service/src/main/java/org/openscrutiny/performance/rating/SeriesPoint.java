package org.openscrutiny.performance.rating;

import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.period.Period;

/**
 * A figure in its series.
 *
 * @param definitionVersion figures of different versions are never compared
 */
public record SeriesPoint(Period period, Figure figure, int definitionVersion) {}
