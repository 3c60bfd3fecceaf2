package org.openscrutiny.performance.improvement;

/** How many of a plan's actions are in a state. */
public record StateCount(ActionState state, int actions) {}
