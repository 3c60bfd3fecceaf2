package org.openscrutiny.performance.rating;

import org.openscrutiny.performance.figure.Figure;

/**
 * The figure of one area in the period compared.
 *
 * @param area its code
 */
public record AreaFigure(String area, Figure figure) {}
