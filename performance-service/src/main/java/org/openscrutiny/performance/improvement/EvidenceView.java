package org.openscrutiny.performance.improvement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as served.
 *
 * @param value         the figure; absent for a document, and where the figure is a symbol
 * @param symbol        why there is no figure, where the source says so
 * @param unit          such as %, days or per 10,000; absent for a plain number
 * @param asOf          the last day of the period the figure is of
 * @param indicatorCode the indicator the figure belongs to
 */
@Schema(name = "Evidence")
public record EvidenceView(UUID id, String label, @Nullable UUID observationRevisionId,
        @Nullable String indicatorCode, @Nullable BigDecimal value, @Nullable String symbol, @Nullable String unit,
        @Nullable LocalDate asOf, @Nullable String documentTitle, @Nullable String documentUrl, Instant recordedAt) {}
