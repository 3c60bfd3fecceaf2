package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;

/**
 * A figure as other features show it.
 *
 * @param endOn the last day of its period
 */
public record Figure(UUID revisionId, String indicatorCode, String title, @Nullable BigDecimal value,
        @Nullable Symbol symbol, @Nullable String unit, LocalDate endOn) {}
