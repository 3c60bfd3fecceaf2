package org.openscrutiny.performance.comparator;

/** How like the owner a statistical neighbour is, as the model says. */
public enum Closeness {
    EXTREMELY_CLOSE, VERY_CLOSE, CLOSE, SOMEWHAT_CLOSE, NOT_CLOSE
}
