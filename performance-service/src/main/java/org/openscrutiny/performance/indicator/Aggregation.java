package org.openscrutiny.performance.indicator;

/** How figures of parts become one of the whole. Percentages are never averaged: their numerators and denominators are summed. */
public enum Aggregation {
    SUM, LAST, MEAN, NONE, RATIO_OF_SUMS
}
