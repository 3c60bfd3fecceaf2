package org.openscrutiny.performance.comparator;

/** Whom an area is compared with: neighbours by the department's model, by CIPFA's, or a group of the council's own. */
public enum GroupKind {
    STATISTICAL_NEIGHBOURS, CIPFA, CUSTOM
}
