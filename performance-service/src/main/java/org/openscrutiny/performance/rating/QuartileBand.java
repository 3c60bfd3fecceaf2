package org.openscrutiny.performance.rating;

/** The quarter of authorities a figure falls into; A is the best. */
public enum QuartileBand {
    A, B, C, D
}
