package org.openscrutiny.performance.dataquery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.support.page.PageView;

/**
 * Rows that match a question.
 *
 * @param version  the version that was asked; a next page asks the same one
 * @param warnings what of the question the data set does not have, and why nothing matched
 */
@Schema(name = "DataSetAnswer")
public record QueryAnswer(String dataSet, @Schema(examples = "1.0") String version, List<Result> items,
        PageView.Page page, List<Warning> warnings) {

    /**
     * One row.
     *
     * @param locations codes and names of the place and of what it lies in, by level
     * @param filters   the item of each filter, by the filter's id
     * @param values    figures by the indicator's id, with the digits of the file
     * @param symbols   what stands in place of figures, by the indicator's id
     */
    @Schema(name = "DataSetResult")
    public record Result(PeriodView timePeriod, Level geographicLevel, Map<String, Map<String, String>> locations,
            Map<String, Item> filters, Map<String, BigDecimal> values, Map<String, Missing> symbols) {}

    /** A geographic level. */
    @Schema(name = "ResultLevel")
    public record Level(@Schema(examples = "LA") String code, @Schema(examples = "Local authority") String label) {}

    /** An item of a filter. */
    @Schema(name = "ResultItem")
    public record Item(@Schema(examples = "education_phase:total") String id,
            @Schema(examples = "Total") String label) {}

    /**
     * Why there is no figure.
     *
     * @param printed the symbol as it stands in the file
     */
    @Schema(name = "MissingFigure")
    public record Missing(@Nullable Symbol symbol, @Schema(examples = "c") String printed) {}

    /**
     * Something about the question that should be known.
     *
     * @param code   unknown-filter-item, unknown-location, unknown-time-period, unknown-level, nothing-has-this or
     *               no-row-has-all
     * @param values what it is about
     */
    @Schema(name = "QueryWarning")
    public record Warning(@Schema(examples = "unknown-filter-item") String code, String message,
            List<String> values) {}
}
