package org.openscrutiny.meetings.snapshot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as its source states it, however a sister writes it: a day, or value, precision and text.
 *
 * @param printed as papers print it: {@code 9 January 2017}, {@code April 2016}, {@code End of February 2017 and ongoing}
 */
public record StatedDate(@Nullable LocalDate day, String printed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.UK);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StatedDate of(JsonNode said) {
        if (said.isTextual()) {
            var day = day(said.asText());
            return new StatedDate(day, day == null ? said.asText() : DAY.format(day));
        }
        var text = said.path("text").asText("");
        var day = day(said.path("value").asText(said.path("date").asText("")));
        if (!text.isEmpty() || day == null) {
            return new StatedDate(null, text);
        }
        return switch (said.path("precision").asText("DAY")) {
            case "MONTH" -> new StatedDate(null, MONTH.format(day));
            case "YEAR" -> new StatedDate(null, YEAR.format(day));
            default -> new StatedDate(day, DAY.format(day));
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
