package org.openscrutiny.performance.screening;

import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken.
 *
 * @param row    the line in the data file, the header being 1; null where it is no single row
 * @param column null where it is no single column
 * @param value  what stands there
 */
public record Example(@Nullable Long row, @Nullable String column, @Nullable String value) {}
