package org.openscrutiny.performance.improvement;

/** How exactly a date is known; {@code TEXT} where only the words are. */
public enum Precision {
    DAY, MONTH, YEAR, TEXT
}
