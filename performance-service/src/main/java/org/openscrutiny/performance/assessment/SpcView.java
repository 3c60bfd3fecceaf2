package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.spc.Assurance;
import org.openscrutiny.performance.spc.SpcChart;
import org.openscrutiny.performance.spc.SpcGroup;
import org.openscrutiny.performance.spc.SpcPoint;
import org.openscrutiny.performance.spc.SpecialCause;
import org.openscrutiny.performance.spc.Variation;

/**
 * An XmR chart in numbers, by the rules of Making Data Count.
 *
 * @param assurance whether the process as it is will reach the target; absent without a target or limits
 */
@Schema(name = "SpcChart")
public record SpcView(List<Point> points, List<Group> groups, @Nullable Assurance assurance,
        @Nullable BigDecimal target, @Nullable Integer fixAfterPoints, boolean screenOutliers, String ruleVersion) {

    /** A point; specialCause is absent for common cause. */
    @Schema(name = "SpcPoint")
    public record Point(PeriodView period, BigDecimal value, int group, boolean excludedFromLimits,
            @Nullable SpecialCause specialCause, Variation variation) {

        static Point of(SpcPoint point) {
            return new Point(PeriodView.of(point.period()), point.value(), point.group(), point.excludedFromLimits(),
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
            var mean = Shown.number(group.mean());
            return new Group(group.number(), PeriodView.of(group.from()), PeriodView.of(group.to()),
                    group.basis().stream().map(Period::label).toList(), mean == null ? BigDecimal.ZERO : mean,
                    Shown.number(group.averageMovingRange()), group.rangesScreenedOut(),
                    Shown.number(group.lowerLimit()), Shown.number(group.upperLimit()),
                    Shown.number(group.nearLowerLimit()), Shown.number(group.nearUpperLimit()),
                    Shown.number(group.lowerLimitDisplay()), group.trialLimits());
        }
    }

    static SpcView of(SpcChart chart) {
        return new SpcView(chart.points().stream().map(Point::of).toList(),
                chart.groups().stream().map(Group::of).toList(), chart.assurance(), chart.settings().target(),
                chart.settings().fixAfterPoints(), chart.settings().screenOutliers(), chart.ruleVersion());
    }
}
