package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure as published.
 *
 * @param area              any code of the area
 * @param breakdown         which part of the whole it is of, such as sex: Male; nothing for the whole
 * @param value             the figure, kept digit for digit; either it or a symbol, unless numerator and denominator give it
 * @param symbol            why there is no figure, as the source prints it
 * @param denominator       with the numerator: the value must be their quotient to within half a unit of its last digit
 * @param note              what the source adds to it
 * @param publishedOn       the day it was published; today in London where it is left out
 * @param revisionReason    why it was published again; needed where an earlier figure stands, and only there
 * @param definitionVersion the indicator's definition it was reckoned by; the present one where it is left out
 */
public record ObservationDraft(
        @NotBlank @Size(max = 9) @Schema(examples = "E10000002") String area,
        @NotNull @Valid PeriodDraft period,
        @Size(max = 10) @Nullable Map<@NotBlank @Size(max = 100) @Pattern(regexp = "[A-Za-z][A-Za-z0-9_ ]*", message = "letters, digits, spaces and _, starting with a letter") String, @NotBlank @Size(max = 200) String> breakdown,
        @Digits(integer = 20, fraction = 15) @Schema(examples = "0.14") @Nullable BigDecimal value,
        @Size(min = 1, max = 10) @Nullable String symbol,
        @Digits(integer = 20, fraction = 15) @Schema(examples = "116") @Nullable BigDecimal numerator,
        @Positive @Digits(integer = 20, fraction = 15) @Schema(examples = "82504") @Nullable BigDecimal denominator,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal lowerCi,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal upperCi,
        @NotNull ObservationStatus status,
        @Nullable UUID sourceId,
        @Size(max = 2000) @Nullable String note,
        @Nullable LocalDate publishedOn,
        @Nullable RevisionReason revisionReason,
        @Positive @Nullable Integer definitionVersion) {}
