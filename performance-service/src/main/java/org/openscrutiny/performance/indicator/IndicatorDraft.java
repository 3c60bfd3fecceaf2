package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

/**
 * A new indicator.
 *
 * @param code         its address for good: lower-case letters, digits and hyphens
 * @param definition   what exactly is counted, over what
 * @param variantOf    the code of the indicator that measures the same thing by another definition; they never share a series
 * @param variantLabel what tells it from the others of that indicator
 */
public record IndicatorDraft(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9]{0,40}(-[a-z0-9]{1,40}){0,12}", message = "lower-case letters and digits joined by hyphens, starting with a letter") @Size(max = 100) @Schema(examples = "iha-within-28-days") String code,
        @NotBlank @Size(max = 300) @Schema(examples = "Initial health assessments completed within 28 days") String title,
        @NotBlank @Size(max = 4000) @Schema(examples = "Children who came into care and had their health assessed within 28 days, of all who came into care") String definition,
        @Size(max = 200) @Schema(examples = "Children in care") @Nullable String serviceArea,
        @Size(max = 200) @Nullable String owner,
        @NotNull Polarity polarity,
        @NotNull MeasureType measureType,
        @NotNull @Pattern(regexp = "|%|pp|£|£m|days|per 10,000", message = "one of %, pp, £, £m, days, per 10,000, or empty") @Schema(examples = "%") String unit,
        @Positive @Digits(integer = 12, fraction = 0) @Nullable BigDecimal rateBase,
        @NotNull @Min(0) @Max(10) Integer indicatorDp,
        @Positive @Digits(integer = 12, fraction = 10) @Nullable BigDecimal minChange,
        boolean seasonal,
        @NotNull Frequency frequency,
        @NotNull Aggregation aggregation,
        @Size(max = 300) @Nullable String numeratorLabel,
        @Size(max = 300) @Nullable String denominatorLabel,
        @Size(max = 100) @Nullable String ragSchemeId,
        @Size(max = 200) @Nullable String statutoryRef,
        @Size(max = 100) @Nullable String variantOf,
        @Size(max = 100) @Nullable String variantLabel) {

    IndicatorTerms terms() {
        return new IndicatorTerms(title, serviceArea, owner, polarity, measureType, unit, rateBase, indicatorDp,
                minChange, seasonal, frequency, aggregation, numeratorLabel, denominatorLabel, ragSchemeId,
                statutoryRef);
    }
}
