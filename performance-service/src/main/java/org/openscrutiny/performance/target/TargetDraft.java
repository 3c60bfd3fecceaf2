package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target, or the next version of one: the same area, basis and days make it the next version.
 *
 * @param appliesFrom       first day of the periods it is for; of a cumulative target the day it begins to add up
 * @param appliesTo         last day of the periods it is for
 * @param value             the value to reach; of an indicator that is good within a range give low and high instead
 * @param profile           only for CUMULATIVE, and there needed
 * @param profileValues     for an EXPLICIT profile: what is due in all by the end of each month
 * @param tolerance         NONE where it is left out
 * @param toleranceValue    for ABSOLUTE in the indicator's unit (percentage points for %), for PERCENT_OF_TARGET in per cent
 * @param amberLow          for EXPLICIT_AMBER: the last value still amber where more is better, or below a range
 * @param amberHigh         for EXPLICIT_AMBER: the last value still amber where less is better, or above a range
 * @param definitionVersion the indicator's definition it was set for; the present one where it is left out
 * @param approvedBy        the body that approved it
 * @param setOn             the day it was set; today in London where it is left out
 */
public record TargetDraft(
        @NotBlank @Size(max = 9) @Schema(examples = "E10000002") String area,
        @NotNull TargetBasis basis,
        @NotNull LocalDate appliesFrom,
        @NotNull LocalDate appliesTo,
        @Digits(integer = 20, fraction = 15) @Schema(examples = "35") @Nullable BigDecimal value,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal low,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal high,
        @Nullable ProfileKind profile,
        @Size(max = 120) @Nullable List<@NotNull @Digits(integer = 20, fraction = 15) BigDecimal> profileValues,
        @Nullable ToleranceKind tolerance,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal toleranceValue,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal amberLow,
        @Digits(integer = 20, fraction = 15) @Nullable BigDecimal amberHigh,
        @Positive @Nullable Integer definitionVersion,
        @Size(max = 200) @Nullable String approvedBy,
        @Size(max = 2000) @Nullable String note,
        @Nullable LocalDate setOn) {

    ToleranceKind toleranceOrNone() {
        return tolerance == null ? ToleranceKind.NONE : tolerance;
    }
}
