package org.openscrutiny.performance.dataimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dataset.DataSetTerms;
import org.openscrutiny.performance.dataset.Renames;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.screening.ColumnSource;
import org.openscrutiny.performance.screening.DeclaredQuotient;
import org.openscrutiny.performance.screening.MetaColumn;
import org.openscrutiny.performance.screening.MetaFile;
import org.openscrutiny.performance.screening.Rule;
import org.openscrutiny.performance.screening.ScreeningOptions;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * What an importer says of a file besides what the file says itself.
 *
 * @param dataSet     the id of the data set; a new one begins with its first version
 * @param title       of the data set; needed for a new one
 * @param publishedOn the day the figures came out; today where it is left out
 * @param notes       what this version is
 * @param correction  whether it corrects the version before
 * @param symbols     what symbols mean in this file, besides today's; a meaning given here wins
 * @param metadata    what the metadata file lacks or has wrong, by column
 * @param columns     columns the file lacks under the standard's name, and where they are taken from
 * @param values      values to be read as others, by column
 * @param quotients   how indicators are made, to be recomputed on every row
 * @param waivers     rules of naming that are to warn instead of fail
 * @param renames     what has another name since the version before and is still the same
 */
@Schema(name = "ImportOptions", example = "{\"dataSet\": \"permanent-exclusions-la\", \"title\": \"Permanent exclusions and suspensions by authority\", \"publisher\": \"Department for Education\", \"licence\": \"Open Government Licence v3.0\", \"publishedOn\": \"2018-07-19\"}")
public record ImportOptions(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9]{1,80}(?:-[a-z0-9]{1,80}){0,39}", message = "small letters, digits and single hyphens, such as permanent-exclusions-la") @Schema(examples = "permanent-exclusions-la") String dataSet,
        @Size(min = 1, max = 300) @Nullable String title,
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 200) @Nullable String publisher,
        @Size(max = 200) @Nullable String licence,
        @Nullable LocalDate publishedOn,
        @Size(max = 2000) @Nullable String notes,
        @Nullable Boolean correction,
        @Size(max = 50) @Nullable Map<@NotBlank @Size(max = 20) String, @NotNull Symbol> symbols,
        @Size(max = 500) @Nullable Map<@NotBlank @Size(max = 200) String, @NotNull @Valid ColumnTerms> metadata,
        @Size(max = 100) @Nullable Map<@NotBlank @Size(max = 200) String, @NotNull @Valid ColumnOrigin> columns,
        @Size(max = 100) @Nullable Map<@NotBlank @Size(max = 200) String, @NotNull @Size(max = 1000) Map<String, @NotNull String>> values,
        @Size(max = 100) @Nullable List<@NotNull @Valid QuotientTerms> quotients,
        @Size(max = 100) @Nullable List<@NotBlank String> waivers,
        @Valid @Nullable Renames renames) {

    private static final String DECIMALS_COLUMN = "indicator_dp";

    /**
     * What the metadata should say of a column; what is left out stays as the file has it.
     *
     * @param unit     one of %, pp, £, £m, numberstring or nothing
     * @param decimals to show
     */
    @Schema(name = "ColumnTerms")
    public record ColumnTerms(@Size(max = 300) @Nullable String label, @Size(max = 300) @Nullable String grouping,
            @Size(max = 20) @Nullable String unit, @Min(0) @Max(20) @Nullable Integer decimals,
            @Size(max = 1000) @Nullable String hint, @Size(max = 200) @Nullable String groupColumn) {}

    /**
     * Where a column comes from: another column or one value.
     *
     * @param level only on rows of this geographic level
     */
    @Schema(name = "ColumnOrigin")
    public record ColumnOrigin(@Size(max = 200) @Nullable String from, @Size(max = 300) @Nullable String value,
            @Size(max = 60) @Nullable String level) {}

    /**
     * An indicator that is numerator / denominator * rateBase.
     *
     * @param nationalRoundedTo the multiple to which figures of the nation and of regions are rounded, such as 5
     * @param share             whether the numerator is a part of the denominator
     */
    @Schema(name = "QuotientTerms")
    public record QuotientTerms(@NotBlank @Size(max = 200) String column, @NotBlank @Size(max = 200) String numerator,
            @NotBlank @Size(max = 200) String denominator, @NotNull @Positive BigDecimal rateBase,
            @PositiveOrZero @Nullable BigDecimal nationalRoundedTo, @Nullable Boolean share) {}

    DataSetTerms terms() {
        return new DataSetTerms(title, summary, publisher, licence);
    }

    Map<String, Symbol> symbolsOrNone() {
        return symbols == null ? Map.of() : symbols;
    }

    Renames renamesOrNone() {
        return renames == null ? new Renames(null, null, null) : renames;
    }

    boolean isCorrection() {
        return Boolean.TRUE.equals(correction);
    }

    /** @throws InvalidInput if a waiver is no rule, or none that can be waived */
    ScreeningOptions screening() {
        return new ScreeningOptions(symbolsOrNone(),
                columns == null
                        ? Map.of()
                        : columns.entrySet()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey,
                                        entry -> new ColumnSource(entry.getValue().from(), entry.getValue().value(),
                                                entry.getValue().level()))),
                values == null ? Map.of() : values,
                quotients == null
                        ? List.of()
                        : quotients.stream()
                                .map(one -> new DeclaredQuotient(one.column(), one.numerator(), one.denominator(),
                                        one.rateBase(),
                                        one.nationalRoundedTo() == null ? BigDecimal.ZERO : one.nationalRoundedTo(),
                                        Boolean.TRUE.equals(one.share())))
                                .toList(),
                waivers == null
                        ? Set.of()
                        : new HashSet<>(waivers.stream().map(ImportOptions::waivable).toList()));
    }

    private static Rule waivable(String id) {
        return Rule.ofId(id)
                .filter(Rule::waivable)
                .orElseThrow(() -> new InvalidInput(Fault.at("/waivers",
                        "\"%s\" is no rule that can be waived; those are %s.".formatted(id,
                                Arrays.stream(Rule.values())
                                        .filter(Rule::waivable)
                                        .map(Rule::id)
                                        .collect(Collectors.joining(", "))))));
    }

    /** The metadata as the importer would have it. */
    MetaFile corrected(MetaFile meta) {
        if (metadata == null || metadata.isEmpty()) {
            return meta;
        }
        var header = new ArrayList<>(meta.header());
        if (!header.contains(DECIMALS_COLUMN) && metadata.values().stream().anyMatch(said -> said.decimals() != null)) {
            header.add(DECIMALS_COLUMN);
        }
        return new MetaFile(header, meta.columns().stream().map(this::corrected).toList(), meta.readable());
    }

    private MetaColumn corrected(MetaColumn column) {
        var said = metadata == null ? null : metadata.get(column.colName());
        return said == null
                ? column
                : new MetaColumn(column.row(), column.colName(), column.colType(),
                        or(said.label(), column.label()), or(said.grouping(), column.indicatorGrouping()),
                        or(said.unit(), column.indicatorUnit()),
                        said.decimals() == null ? column.indicatorDecimals() : said.decimals().toString(),
                        or(said.hint(), column.filterHint()), or(said.groupColumn(), column.filterGroupingColumn()),
                        column.filterDefault());
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
