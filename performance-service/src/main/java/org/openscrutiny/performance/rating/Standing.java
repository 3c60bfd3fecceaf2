package org.openscrutiny.performance.rating;

import java.math.BigDecimal;

/**
 * Where an area stands among the others.
 *
 * @param rank 1 for the best; those with the same value share the best rank among them
 */
public record Standing(String area, BigDecimal value, int rank, QuartileBand band) {}
