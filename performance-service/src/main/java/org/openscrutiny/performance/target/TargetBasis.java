package org.openscrutiny.performance.target;

/** What a target is: a value to reach, one that adds up over its period, what the law asks, or an ambition beyond. */
public enum TargetBasis {
    POINT, CUMULATIVE, STATUTORY, STRETCH
}
