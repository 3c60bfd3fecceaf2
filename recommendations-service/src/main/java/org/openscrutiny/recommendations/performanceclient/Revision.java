package org.openscrutiny.recommendations.performanceclient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a figure, as performance-service keeps it.
 *
 * @param supersededOn the day the next revision was published; absent while this one stands
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Revision(UUID id, String indicatorCode, Area area, Period period, @Nullable Map<String, String> breakdown,
        @Nullable BigDecimal value, @Nullable String symbol, @Nullable String unit, @Nullable String status,
        int revisionNo,
        LocalDate publishedOn, @Nullable LocalDate supersededOn) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Area(String code, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Period(String period, String code, @Nullable String label, @Nullable LocalDate endOn) {}

    /** The parts it counts, as name and value; none for the whole. */
    public Map<String, String> parts() {
        return breakdown == null ? Map.of() : breakdown;
    }

    /** Whether it tells what was, not what was planned or foreseen. */
    public boolean measured() {
        return value != null && !Set.of("FORECAST", "TARGET_ONLY", "WITHDRAWN").contains(String.valueOf(status));
    }

    /** Digit for digit as published. */
    public @Nullable String printed() {
        return value == null ? null : value.toPlainString();
    }
}
