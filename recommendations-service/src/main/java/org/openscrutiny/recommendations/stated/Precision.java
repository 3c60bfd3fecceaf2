package org.openscrutiny.recommendations.stated;

/** How exact a source is about a date. */
public enum Precision {
    DAY, MONTH, YEAR, TEXT
}
