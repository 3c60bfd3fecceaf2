package org.openscrutiny.recommendations.summary;

/**
 * Counts, with what they are of.
 *
 * @param state where the change feed stood when they were counted, by the same snapshot
 */
record Counted<T>(T view, String state) {}
