package org.openscrutiny.performance.rating;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.period.Period;

/**
 * What a RAG is made of.
 *
 * @param period           the figure's
 * @param figure           null where there is none for the period
 * @param rounding         to the indicator's decimals: the rounded figure is judged, so that a reader of the published file
 *                         comes to the same colour
 * @param aim              null where the indicator has no target for the period
 * @param sameDefinition   whether target and figure are of the same version of the indicator's definition
 */
public record RagInputs(Period period, @Nullable Figure figure, Rounding rounding, Polarity polarity, @Nullable Aim aim,
        Tolerance tolerance, boolean sameDefinition) {}
