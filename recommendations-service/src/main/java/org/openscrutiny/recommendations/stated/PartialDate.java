package org.openscrutiny.recommendations.stated;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as its source gives it.
 *
 * @param value     the day; for MONTH and YEAR any day in it, by custom the first; absent only with TEXT
 * @param precision how much of {@code value} the source states
 * @param text      the source's own words, always there with TEXT
 */
public record PartialDate(@Schema(examples = "2017-01-01") @Nullable LocalDate value,
        @NotNull @Schema(examples = "MONTH") Precision precision,
        @Size(max = 200) @Schema(examples = "January 2017") @Nullable String text) {

    public static PartialDate day(LocalDate day) {
        return new PartialDate(day, Precision.DAY, null);
    }

    public static PartialDate month(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH, null);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "takes a value with DAY, MONTH or YEAR, and a text with TEXT")
    public boolean isComplete() {
        return precision == Precision.TEXT ? text != null && !text.isBlank() : value != null;
    }
}
