package org.openscrutiny.performance.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

/** What holds for every series, whatever its figures. */
class SpcPropertiesTest {

    @Property(tries = 500)
    void mirroredSeriesGetsTheMirroredChart(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -60, max = 60) Integer> values,
            @ForAll @IntRange(min = -80, max = 80) int target) {
        var chart = SpcChart.of(series(values, 1),
                SpcSettings.standard(Polarity.HIGHER_BETTER, BigDecimal.valueOf(target)));
        var mirror = SpcChart.of(series(values, -1),
                SpcSettings.standard(Polarity.LOWER_BETTER, BigDecimal.valueOf(-target)));
        assertThat(mirror.assurance()).isEqualTo(chart.assurance());
        for (var i = 0; i < values.size(); i++) {
            assertThat(mirror.points().get(i).variation()).isEqualTo(chart.points().get(i).variation());
            assertThat(mirror.points().get(i).specialCause()).isEqualTo(mirrored(chart.points().get(i).specialCause()));
        }
        var group = chart.groups().get(0);
        var other = mirror.groups().get(0);
        assertThat(other.mean()).isEqualByComparingTo(group.mean().negate());
        if (group.upperLimit() != null) {
            assertThat(other.lowerLimit()).isEqualByComparingTo(group.upperLimit().negate());
            assertThat(other.nearUpperLimit())
                    .isEqualByComparingTo(Objects.requireNonNull(group.nearLowerLimit()).negate());
        }
    }

    @Property(tries = 300)
    void shiftedSeriesGetsTheSameChartElsewhere(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 40) Integer> values,
            @ForAll @IntRange(min = 1, max = 1000) int by) {
        var settings = SpcSettings.standard(Polarity.NONE, null);
        var shifted = values.stream().map(value -> value + by).toList();
        var chart = SpcChart.of(series(values, 1), settings);
        var other = SpcChart.of(series(shifted, 1), settings);
        assertThat(other.points()).extracting(SpcPoint::variation)
                .isEqualTo(chart.points().stream().map(SpcPoint::variation).toList());
        assertThat(other.groups().get(0).averageMovingRange())
                .isEqualByComparingTo(Objects.requireNonNull(chart.groups().get(0).averageMovingRange()));
    }

    @Property(tries = 300)
    void limitsLieAroundTheMeanAndInsidePointsAreNeverFlaggedAsOutside(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 40) Integer> values) {
        var chart = SpcChart.of(series(values, 1), SpcSettings.standard(Polarity.NONE, null));
        var group = chart.groups().get(0);
        var lower = Objects.requireNonNull(group.lowerLimit());
        var upper = Objects.requireNonNull(group.upperLimit());
        assertThat(lower).isLessThanOrEqualTo(group.mean());
        assertThat(upper).isGreaterThanOrEqualTo(group.mean());
        assertThat(Objects.requireNonNull(group.nearLowerLimit())).isBetween(lower, group.mean());
        assertThat(Objects.requireNonNull(group.nearUpperLimit())).isBetween(group.mean(), upper);
        for (var point : chart.points()) {
            assertThat(point.specialCause() == SpecialCause.ABOVE_UPPER_LIMIT)
                    .isEqualTo(point.value().compareTo(upper) > 0);
            assertThat(point.specialCause() == SpecialCause.BELOW_LOWER_LIMIT)
                    .isEqualTo(point.value().compareTo(lower) < 0);
        }
    }

    private static List<SpcObservation> series(List<Integer> values, int sign) {
        var series = new ArrayList<SpcObservation>();
        for (var value : values) {
            series.add(
                    new SpcObservation(SpcSamples.month(series.size()), BigDecimal.valueOf((long) sign * value), false,
                            false));
        }
        return series;
    }

    private static @Nullable SpecialCause mirrored(@Nullable SpecialCause cause) {
        return cause == null ? null : switch (cause) {
            case ABOVE_UPPER_LIMIT -> SpecialCause.BELOW_LOWER_LIMIT;
            case BELOW_LOWER_LIMIT -> SpecialCause.ABOVE_UPPER_LIMIT;
            case TREND_UP -> SpecialCause.TREND_DOWN;
            case TREND_DOWN -> SpecialCause.TREND_UP;
            case TWO_IN_THREE_HIGH -> SpecialCause.TWO_IN_THREE_LOW;
            case TWO_IN_THREE_LOW -> SpecialCause.TWO_IN_THREE_HIGH;
            case SHIFT_ABOVE_MEAN -> SpecialCause.SHIFT_BELOW_MEAN;
            case SHIFT_BELOW_MEAN -> SpecialCause.SHIFT_ABOVE_MEAN;
        };
    }
}
