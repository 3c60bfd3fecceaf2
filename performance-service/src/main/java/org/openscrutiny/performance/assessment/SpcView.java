package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.annotation.AnnotationView;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.area.AreaSummary;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.spc.Assurance;
import org.openscrutiny.performance.spc.SpcChart;
import org.openscrutiny.performance.spc.SpcGroup;
import org.openscrutiny.performance.spc.SpcPoint;
import org.openscrutiny.performance.spc.SpecialCause;
import org.openscrutiny.performance.spc.Variation;

/**
 * An XmR chart in numbers, by the rules of Making Data Count, with all that it was reckoned from.
 *
 * @param points      charted as published, not rounded
 * @param assurance   whether the process as it is will reach the target; absent without a target or limits
 * @param leftOut     periods that have a symbol in place of a number
 * @param annotations those that keep a figure out of the limits or make limits anew, with their reasons
 * @param asPublished by the figures that stood that day; absent for those that stand now
 */
@Schema(name = "SpcChart")
public record SpcView(String indicatorCode, @Nullable String unit, Polarity polarity, AreaSummary area,
        List<Point> points, List<Group> groups, @Nullable Assurance assurance, @Nullable BigDecimal target,
        @Nullable Integer fixAfterPoints, boolean screenOutliers, List<LeftOut> leftOut,
        List<AnnotationView> annotations, RoundingView rounding, @Nullable LocalDate asPublished,
        String ruleVersion) {

    /** A period without a number. */
    @Schema(name = "SpcLeftOut")
    public record LeftOut(PeriodView period, @Nullable Symbol symbol) {}

    /** A point; specialCause is absent for common cause. */
    @Schema(name = "SpcPoint")
    public record Point(PeriodView period, UUID revisionId, BigDecimal value, int group, boolean excludedFromLimits,
            @Nullable SpecialCause specialCause, Variation variation) {

        static Point of(SpcPoint point, UUID revisionId) {
            return new Point(PeriodView.of(point.period()), revisionId, point.value(), point.group(),
                    point.excludedFromLimits(),
                    point.specialCause(), point.variation());
        }
    }

    /**
     * Points that share their limits.
     *
     * @param basis             the periods whose figures made them
     * @param lowerLimitDisplay for drawing: cut off at 0 where no figure is below 0
     * @param trialLimits       made of fewer than 13 points
     */
    @Schema(name = "SpcGroup")
    public record Group(int number, PeriodView from, PeriodView to, List<String> basis, BigDecimal mean,
            @Nullable BigDecimal averageMovingRange, int rangesScreenedOut, @Nullable BigDecimal lowerLimit,
            @Nullable BigDecimal upperLimit, @Nullable BigDecimal nearLowerLimit,
            @Nullable BigDecimal nearUpperLimit, @Nullable BigDecimal lowerLimitDisplay, boolean trialLimits) {

        static Group of(SpcGroup group) {
            return new Group(group.number(), PeriodView.of(group.from()), PeriodView.of(group.to()),
                    group.basis().stream().map(Period::label).toList(), Shown.given(group.mean()),
                    Shown.number(group.averageMovingRange()), group.rangesScreenedOut(),
                    Shown.number(group.lowerLimit()), Shown.number(group.upperLimit()),
                    Shown.number(group.nearLowerLimit()), Shown.number(group.nearUpperLimit()),
                    Shown.number(group.lowerLimitDisplay()), group.trialLimits());
        }
    }

    static SpcView of(SpcChart chart, Measure measure, Area area, List<SeriesFigure> series,
            List<AnnotationView> notes, @Nullable LocalDate asPublished) {
        var revisions = series.stream()
                .collect(Collectors.toMap(SeriesFigure::period, SeriesFigure::revisionId));
        return new SpcView(measure.code(), measure.unitOrNull(), measure.polarity(), area.summary(),
                chart.points()
                        .stream()
                        .map(point -> Point.of(point, Objects.requireNonNull(revisions.get(point.period()))))
                        .toList(),
                chart.groups().stream().map(Group::of).toList(), chart.assurance(), chart.settings().target(),
                chart.settings().fixAfterPoints(), chart.settings().screenOutliers(),
                series.stream()
                        .filter(figure -> figure.figure().value() == null)
                        .map(figure -> new LeftOut(PeriodView.of(figure.period()), figure.figure().symbol()))
                        .toList(),
                notes.stream().filter(note -> note.excludeFromLimits() || note.rebase()).toList(),
                RoundingView.of(measure.rounding()), asPublished, chart.ruleVersion());
    }
}
