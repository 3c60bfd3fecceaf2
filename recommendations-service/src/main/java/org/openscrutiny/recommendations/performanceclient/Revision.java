package org.openscrutiny.recommendations.performanceclient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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
        @Nullable BigDecimal value, @Nullable String symbol, @Nullable String unit, int revisionNo,
        LocalDate publishedOn, @Nullable LocalDate supersededOn) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Area(String code, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Period(String period, String code, @Nullable String label) {}

    /** The parts it counts, as name and value; none for the whole. */
    public Map<String, String> parts() {
        return breakdown == null ? Map.of() : breakdown;
    }

    /** Digit for digit as published. */
    public @Nullable String printed() {
        return value == null ? null : value.toPlainString();
    }
}
