package org.openscrutiny.performance.screening;

import org.jspecify.annotations.Nullable;

/**
 * Where a column that a file lacks is taken from: another column, or one value throughout.
 *
 * @param from  the file's own column; null with a value
 * @param value the same on every row; null with a column
 * @param level only on rows of this geographic level, blank on all others; null for every row
 */
public record ColumnSource(@Nullable String from, @Nullable String value, @Nullable String level) {}
