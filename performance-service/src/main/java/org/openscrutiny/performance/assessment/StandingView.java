package org.openscrutiny.performance.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.rating.QuartileBand;

/**
 * Where an authority stands among all that have a figure for the period.
 *
 * @param rank 1 for the best; those alike share the best rank
 */
@Schema(name = "Standing")
public record StandingView(int rank, int of, QuartileBand quartile, String ruleVersion) {}
