package org.openscrutiny.performance.dataquery;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param place    the number of its place
 * @param position the values of its sort keys
 */
record FoundRow(int line, int period, int place, Integer[] items, @Nullable BigDecimal[] figures,
        @Nullable String @Nullable [] symbols, List<String> position) {}
