package org.openscrutiny.performance.dataquery;

/** How figures stand in CSV. */
public enum CsvLayout {
    /** A row for each figure, with the indicator's name in it: what databases read. */
    LONG,
    /** A row for each row of the data set, with a column for each indicator: what spreadsheets show. */
    WIDE
}
