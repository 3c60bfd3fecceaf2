package org.openscrutiny.performance.indicator;

/** Told within the transaction in which a figure, target, annotation or term of an indicator has been written. */
public record FiguresChanged(String code) {}
