package org.openscrutiny.performance.assessment;

/** Whom a figure is held beside. */
public enum BenchmarkKind {
    NATIONAL, REGION, STATISTICAL_NEIGHBOURS, CIPFA, CUSTOM
}
