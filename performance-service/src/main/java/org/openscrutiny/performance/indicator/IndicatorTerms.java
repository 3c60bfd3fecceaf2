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
 * What may be changed of an indicator. Its code never changes; its definition changes by a new definition version.
 *
 * @param serviceArea     the part of the council it belongs to
 * @param owner           the post that answers for it
 * @param unit            empty for a plain number
 * @param rateBase        what a rate is per: 10000 for a rate per 10,000; only with RATE_PER
 * @param indicatorDp     decimal places it is shown and rated with
 * @param minChange       the smallest change that counts as one; one unit of the last shown digit where it is left out
 * @param seasonal        whether a figure is compared with that of a year before rather than the one before
 * @param ragSchemeId     the council's name for the way it is rated, where it has one
 * @param statutoryRef    the return or the law that asks for it
 */
@Schema(name = "IndicatorTerms")
public record IndicatorTerms(
        @NotBlank @Size(max = 300) @Schema(examples = "Initial health assessments completed within 28 days") String title,
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
        @Size(max = 200) @Nullable String statutoryRef) {}
