package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.annotation.AnnotationView;
import org.openscrutiny.performance.area.AreaSummary;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.observation.PeriodView;

/**
 * How an indicator stands in an area and period, with all that is needed to reckon it again.
 *
 * @param figure      absent where there is none for the period asked
 * @param changes     against the period before, or a year before, from counts, rates and published values
 * @param spc         absent where too little can be charted
 * @param rounding    how the figure is rounded before it is rated, and how far all else was carried
 * @param inputs      the figures and annotations that went in
 * @param asPublished by the figures that stood that day; absent for those that stand now
 */
@Schema(name = "Assessment")
public record AssessmentView(String indicatorCode, String title, @Nullable String unit, Polarity polarity,
        AreaSummary area, PeriodView period, @Nullable FigureView figure, RagView rag, DirectionAnswer direction,
        List<ChangeView> changes, @Nullable SpcIcon spc, List<BenchmarkView> benchmarks,
        @Nullable StandingView standing, RoundingView rounding, Inputs inputs, @Nullable LocalDate asPublished) {

    /**
     * What went in; figures of other areas stand with the mean or rank that they made.
     *
     * @param rateBase what the quotient of numerator and denominator is multiplied by; absent where no figure has both
     */
    @Schema(name = "AssessmentInputs")
    public record Inputs(List<FigureView> series, @Nullable BigDecimal rateBase, List<AnnotationView> annotations) {}
}
