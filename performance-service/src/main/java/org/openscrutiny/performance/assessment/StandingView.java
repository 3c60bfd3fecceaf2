package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.rating.QuartileBand;

/**
 * Where an authority stands among all that have a figure for the period, with what it was reckoned from.
 *
 * @param rank          1 for the best; those alike share the best rank
 * @param of            how many have a number and are ranked
 * @param unranked      how many have a symbol instead
 * @param lowerQuartile as the statistics language R reckons it by its type 7; so are median and upperQuartile
 * @param polarity      which end is ranked first
 * @param figures       of every authority in the period, by its code; ranked as published, not rounded
 */
@Schema(name = "Standing")
public record StandingView(int rank, int of, int unranked, QuartileBand quartile, BigDecimal lowerQuartile,
        BigDecimal median, BigDecimal upperQuartile, Polarity polarity, List<ComparedFigure> figures,
        String ruleVersion) {}
