package org.openscrutiny.performance.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openscrutiny.performance.spc.SpcSamples.excluding;
import static org.openscrutiny.performance.spc.SpcSamples.month;
import static org.openscrutiny.performance.spc.SpcSamples.monthly;
import static org.openscrutiny.performance.spc.SpcSamples.rebasedAt;
import static org.openscrutiny.performance.spc.SpcSamples.without;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.figure.Polarity;

class SpcChartTest {

    private static final double[] SAWTOOTH = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12};

    @Test
    void limitsStandAtTwoPointSixSixAverageMovingRanges() {
        var group = chart(Polarity.NONE, null, SAWTOOTH).groups().get(0);
        assertThat(group.mean()).isEqualByComparingTo("11");
        assertThat(group.averageMovingRange()).isEqualByComparingTo("2");
        assertThat(group.upperLimit()).isEqualByComparingTo("16.32");
        assertThat(group.lowerLimit()).isEqualByComparingTo("5.68");
        assertThat(group.nearUpperLimit()).isBetween(new BigDecimal("14.5466666666"), new BigDecimal("14.5466666667"));
        assertThat(group.nearLowerLimit()).isBetween(new BigDecimal("7.4533333333"), new BigDecimal("7.4533333334"));
        assertThat(group.rangesScreenedOut()).isZero();
        assertThat(group.from()).isEqualTo(month(0));
        assertThat(group.to()).isEqualTo(month(11));
        assertThat(group.basis()).hasSize(12);
    }

    @Test
    void nothingIsChartedWithoutValues() {
        var chart = SpcChart.of(without(monthly(1), 0), SpcSettings.standard(Polarity.HIGHER_BETTER, BigDecimal.ONE));
        assertThat(chart.points()).isEmpty();
        assertThat(chart.groups()).isEmpty();
        assertThat(chart.assurance()).isNull();
    }

    @Test
    void singlePointHasAMeanButNoLimitsAndIsNotSpecial() {
        var chart = chart(Polarity.HIGHER_BETTER, "5", 3);
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("3");
        assertThat(chart.groups().get(0).upperLimit()).isNull();
        assertThat(chart.groups().get(0).lowerLimitDisplay()).isNull();
        assertThat(chart.points().get(0).variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart.assurance()).isNull();
    }

    @Test
    void constantSeriesHasItsLimitsOnTheMeanAndNothingSpecial() {
        var chart = chart(Polarity.HIGHER_BETTER, "0.1", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        var group = chart.groups().get(0);
        assertThat(List.of(group.mean(), limit(group.lowerLimit()), limit(group.upperLimit())))
                .allSatisfy(limit -> assertThat(limit).isEqualByComparingTo("0.1"));
        assertThat(group.rangesScreenedOut()).isZero();
        assertThat(causes(chart)).containsOnlyNulls();
        assertThat(chart.assurance()).isEqualTo(Assurance.HIT_OR_MISS);
    }

    @Test
    void missingValuesAreLeftOutAndTheirNeighboursCompared() {
        var chart = SpcChart.of(without(monthly(10, 99, 14), 1), SpcSettings.standard(Polarity.NONE, null));
        assertThat(chart.points()).extracting(SpcPoint::period).containsExactly(month(0), month(2));
        assertThat(chart.groups().get(0).averageMovingRange()).isEqualByComparingTo("4");
    }

    @Test
    void pointsAreChartedInOrderOfTheirPeriods() {
        var shuffled = new ArrayList<>(monthly(10, 11, 15));
        Collections.reverse(shuffled);
        var chart = SpcChart.of(shuffled, SpcSettings.standard(Polarity.NONE, null));
        assertThat(chart.points()).extracting(SpcPoint::period).containsExactly(month(0), month(1), month(2));
        assertThat(chart.groups().get(0).averageMovingRange()).isEqualByComparingTo("2.5");
    }

    @Test
    void largeMovingRangesAreScreenedOutOnce() {
        // ranges 1 x 10, 30, 30: average 70/12, limit 19.06; without the two: 1
        var chart = chart(Polarity.NONE, null, 10, 11, 10, 11, 10, 11, 41, 11, 10, 11, 10, 11, 10);
        assertThat(chart.groups().get(0).averageMovingRange()).isEqualByComparingTo("1");
        assertThat(chart.groups().get(0).rangesScreenedOut()).isEqualTo(2);
        var unscreened = SpcChart.of(monthly(10, 11, 10, 11, 10, 11, 41, 11, 10, 11, 10, 11, 10),
                new SpcSettings(Polarity.NONE, null, null, false));
        assertThat(unscreened.groups().get(0).rangesScreenedOut()).isZero();
        assertThat(unscreened.groups().get(0).averageMovingRange()).isBetween(new BigDecimal("5.8333"),
                new BigDecimal("5.8334"));
    }

    @Test
    void rangeThatEqualsTheScreeningLimitIsScreenedOut() {
        // Ranges 1000 and 9 x 0.1: of 4 ranges a, b, b, b the limit is 3.267 * (a + 3b) / 4 = a where a = 9.801b / 0.733.
        var chart = chart(Polarity.NONE, null, 0, 9801, 9801 - 733, 9801, 9801 - 733);
        assertThat(chart.groups().get(0).rangesScreenedOut()).isEqualTo(1);
        assertThat(chart.groups().get(0).averageMovingRange()).isEqualByComparingTo("733");
        var justUnder = chart(Polarity.NONE, null, 0, 9800.99, 9800.99 - 733, 9800.99, 9800.99 - 733);
        assertThat(justUnder.groups().get(0).rangesScreenedOut()).isZero();
    }

    @Test
    void oneVeryLongWaitDoesNotDistortTheLimitsWhereItIsExcluded() {
        var months = monthly(80, 84, 81, 85, 82, 86, 226, 83, 81, 84, 80, 85, 82);
        var excluded = SpcChart.of(excluding(months, 6), SpcSettings.standard(Polarity.LOWER_BETTER, null));
        assertThat(excluded.points().get(6).excludedFromLimits()).isTrue();
        assertThat(excluded.points().get(6).specialCause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(excluded.points().get(6).variation()).isEqualTo(Variation.SPECIAL_CAUSE_CONCERN);
        assertThat(excluded.groups().get(0).mean()).isBetween(new BigDecimal("82"), new BigDecimal("83"));
        assertThat(excluded.groups().get(0).basis()).hasSize(12).doesNotContain(month(6));
        assertThat(causes(excluded).stream().filter(Objects::nonNull)).hasSize(1);
        var included = SpcChart.of(months, SpcSettings.standard(Polarity.LOWER_BETTER, null));
        assertThat(included.groups().get(0).mean()).isGreaterThan(new BigDecimal("93"));
        assertThat(included.points().get(0).specialCause()).isEqualTo(SpecialCause.BELOW_LOWER_LIMIT);
    }

    @Test
    void groupOfNothingButExcludedPointsIsChartedWithThem() {
        var series = excluding(excluding(monthly(3, 5), 0), 1);
        var group = SpcChart.of(series, SpcSettings.standard(Polarity.NONE, null)).groups().get(0);
        assertThat(group.mean()).isEqualByComparingTo("4");
    }

    @Test
    void rebaseBeginsNewLimitsAndPatternsDoNotReachAcross() {
        var series = rebasedAt(monthly(10, 11, 12, 13, 24, 25, 26, 27), 4);
        var chart = SpcChart.of(series, SpcSettings.standard(Polarity.HIGHER_BETTER, null));
        assertThat(chart.groups()).extracting(SpcGroup::number).containsExactly(0, 1);
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("11.5");
        assertThat(chart.groups().get(1).mean()).isEqualByComparingTo("25.5");
        assertThat(chart.groups().get(1).from()).isEqualTo(month(4));
        assertThat(chart.points()).extracting(SpcPoint::group).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(causes(chart)).containsOnlyNulls();
        assertThat(causes(SpcChart.of(monthly(10, 11, 12, 13, 24, 25, 26, 27),
                new SpcSettings(Polarity.HIGHER_BETTER, null, null, false)))).contains(SpecialCause.TREND_UP);
    }

    @Test
    void rebaseOnAMissingValueCountsFromTheNext() {
        var series = without(rebasedAt(monthly(10, 11, 12, 24, 25), 2), 2);
        var chart = SpcChart.of(series, SpcSettings.standard(Polarity.NONE, null));
        assertThat(chart.points()).extracting(SpcPoint::group).containsExactly(0, 0, 1, 1);
    }

    @Test
    void assuranceIsByTheLimitsOfTheLastGroup() {
        var series = rebasedAt(monthly(90, 91, 90, 91, 10, 11, 10, 11), 4);
        assertThat(SpcChart.of(series, SpcSettings.standard(Polarity.HIGHER_BETTER, new BigDecimal("50"))).assurance())
                .isEqualTo(Assurance.FAIL);
    }

    @Test
    void fixedLimitsComeFromTheFirstPointsOfTheGroup() {
        var settings = new SpcSettings(Polarity.HIGHER_BETTER, null, 4, true);
        var chart = SpcChart.of(monthly(10, 12, 10, 12, 30, 31), settings);
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("11");
        assertThat(chart.groups().get(0).basis()).hasSize(4);
        assertThat(chart.points().get(5).specialCause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        var more = new SpcSettings(Polarity.HIGHER_BETTER, null, 99, true);
        assertThat(SpcChart.of(monthly(10, 12), more).groups().get(0).basis()).hasSize(2);
        assertThatThrownBy(() -> new SpcSettings(Polarity.NONE, null, 0, true)).hasMessageContaining("not 0");
        assertThat(new SpcSettings(Polarity.NONE, null, 1, true).fixAfterPoints()).isEqualTo(1);
    }

    @Test
    void fewerThanThirteenPointsMakeTrialLimits() {
        assertThat(chart(Polarity.NONE, null, SAWTOOTH).groups().get(0).trialLimits()).isTrue();
        assertThat(chart(Polarity.NONE, null, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10).groups()
                .get(0)
                .trialLimits()).isFalse();
    }

    @Test
    void lowerLimitBelowZeroIsKeptAndOnlyDrawnAtZero() {
        var group = chart(Polarity.NONE, null, 0, 2, 0, 2).groups().get(0);
        assertThat(group.lowerLimit()).isEqualByComparingTo("-4.32");
        assertThat(group.lowerLimitDisplay()).isEqualByComparingTo("0");
        var negative = chart(Polarity.NONE, null, 0, -2, 0, 2).groups().get(0);
        assertThat(negative.lowerLimitDisplay()).isEqualByComparingTo(limit(negative.lowerLimit())).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
            "HIGHER_BETTER,16.33,FAIL", "HIGHER_BETTER,16.32,HIT_OR_MISS", "HIGHER_BETTER,5.68,HIT_OR_MISS",
            "HIGHER_BETTER,5.67,PASS", "LOWER_BETTER,16.33,PASS", "LOWER_BETTER,16.32,HIT_OR_MISS",
            "LOWER_BETTER,5.68,HIT_OR_MISS", "LOWER_BETTER,5.67,FAIL", "NONE,16.33,", "IN_RANGE,5.67,",
            "HIGHER_BETTER,,",
    })
    void assuranceComparesTheTargetWithTheLimits(Polarity polarity, String target, Assurance expected) {
        assertThat(chart(polarity, target, SAWTOOTH).assurance()).isEqualTo(expected);
    }

    @Test
    void sixPointsInARowAreNoTrendAndNoShift() {
        var six = SpcChart.of(monthly(10, 12, 10, 12, 10, 12, 10, 12, 9, 12.1, 12.2, 12.3, 12.4, 12.5, 9, 10, 12, 10),
                SpcSettings.standard(Polarity.NONE, null));
        assertThat(causes(six)).containsOnlyNulls();
    }

    @Test
    void equalNeighboursBreakATrend() {
        var chart = SpcChart.of(monthly(10, 14, 9, 10, 11, 11.5, 12, 12, 12.5, 13, 9, 14, 10, 12),
                SpcSettings.standard(Polarity.NONE, null));
        assertThat(causes(chart)).doesNotContain(SpecialCause.TREND_UP);
    }

    @Test
    void pointOnTheMeanBreaksAShift() {
        // mean 10: three above, one on it, then four above and seven below: no seven in a row above
        var values = new double[]{12, 11, 12, 10, 11, 12, 11, 12, 8, 9, 8, 9, 8, 7};
        var chart = SpcChart.of(monthly(values), new SpcSettings(Polarity.NONE, null, null, true));
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("10");
        assertThat(causes(chart).subList(0, 8)).containsOnlyNulls();
    }

    @Test
    void pointAfterAShiftThatWasBrokenIsNoPartOfIt() {
        var chart = SpcChart.of(monthly(9, 11, 11, 11, 11, 11, 11, 11, 10, 11),
                new SpcSettings(Polarity.NONE, null, 2, true));
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("10");
        assertThat(causes(chart).subList(1, 8)).containsOnly(SpecialCause.SHIFT_ABOVE_MEAN);
        assertThat(causes(chart).subList(8, 10)).containsOnlyNulls();
    }

    @Test
    void sevenOnOneSideAreAllFlagged() {
        var values = new double[]{8, 9, 8, 9, 8, 9, 8, 12, 11, 12, 11, 12, 11, 12};
        var chart = SpcChart.of(monthly(values), SpcSettings.standard(Polarity.HIGHER_BETTER, null));
        assertThat(chart.groups().get(0).mean()).isEqualByComparingTo("10");
        assertThat(causes(chart).subList(0, 7)).containsOnly(SpecialCause.SHIFT_BELOW_MEAN);
        assertThat(causes(chart).subList(7, 14)).containsOnly(SpecialCause.SHIFT_ABOVE_MEAN);
        assertThat(chart.points().get(0).variation()).isEqualTo(Variation.SPECIAL_CAUSE_CONCERN);
        assertThat(chart.points().get(13).variation()).isEqualTo(Variation.SPECIAL_CAUSE_IMPROVEMENT);
    }

    @Test
    void twoOfThreeNearTheLimitNeedAllThreeOnOneSide() {
        // Fixed on the first twelve: mean 11, limits 5.68 to 16.32, near limits 7.45 and 14.55.
        assertThat(afterSawtooth(15, 13, 15)).containsExactly(SpecialCause.TWO_IN_THREE_HIGH, null,
                SpecialCause.TWO_IN_THREE_HIGH);
        assertThat(afterSawtooth(15, 15, 12)).containsExactly(SpecialCause.TWO_IN_THREE_HIGH,
                SpecialCause.TWO_IN_THREE_HIGH, null);
        assertThat(afterSawtooth(15, 10, 15)).containsOnlyNulls();
        assertThat(afterSawtooth(15, 11, 15)).containsOnlyNulls();
        assertThat(afterSawtooth(15, 13, 14)).containsOnlyNulls();
        assertThat(afterSawtooth(7, 9, 7)).containsExactly(SpecialCause.TWO_IN_THREE_LOW, null,
                SpecialCause.TWO_IN_THREE_LOW);
        assertThat(afterSawtooth(15, 17, 15)).containsExactly(SpecialCause.TWO_IN_THREE_HIGH,
                SpecialCause.ABOVE_UPPER_LIMIT, SpecialCause.TWO_IN_THREE_HIGH);
        assertThat(afterSawtooth(17, 15, 12)).containsExactly(SpecialCause.ABOVE_UPPER_LIMIT, null, null);
    }

    @Test
    void pointOnALimitIsInside() {
        assertThat(afterSawtooth(16.32, 10, 16.33)).containsExactly(null, null, SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(afterSawtooth(5.68, 12, 5.67)).containsExactly(null, null, SpecialCause.BELOW_LOWER_LIMIT);
    }

    @Test
    void pointOnALimitThatThirdsMakeIsInside() {
        // Mean 4/3, average moving range 1/2: the near limit is 4/3 + 2.66/3, which is 2.22.
        assertThat(afterOneOneTwo(2.22, 2.22, 2.22)).containsOnlyNulls();
        assertThat(afterOneOneTwo(2.23, 2.23, 2.23)).containsOnly(SpecialCause.TWO_IN_THREE_HIGH);
    }

    @Test
    void limitsComeBeforeTrendsAndTrendsBeforeTheRest() {
        assertThat(afterSawtooth(9, 10, 11.5, 12, 13, 15, 17)).containsExactly(SpecialCause.TREND_UP,
                SpecialCause.TREND_UP, SpecialCause.TREND_UP, SpecialCause.TREND_UP, SpecialCause.TREND_UP,
                SpecialCause.TREND_UP, SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(afterSawtooth(14.9, 14.7, 13, 12, 11, 10, 9)).containsOnly(SpecialCause.TREND_DOWN);
        assertThat(afterSawtooth(11.5, 11.4, 15, 11.6, 15, 11.7, 11.5).subList(0, 3)).containsExactly(
                SpecialCause.SHIFT_ABOVE_MEAN, SpecialCause.SHIFT_ABOVE_MEAN, SpecialCause.TWO_IN_THREE_HIGH);
    }

    @ParameterizedTest
    @CsvSource({"NONE,SPECIAL_CAUSE_NEUTRAL_HIGH", "IN_RANGE,SPECIAL_CAUSE_NEUTRAL_HIGH",
            "HIGHER_BETTER,SPECIAL_CAUSE_IMPROVEMENT", "LOWER_BETTER,SPECIAL_CAUSE_CONCERN"})
    void whatMoreMeansDependsOnThePolarity(Polarity polarity, Variation expected) {
        assertThat(Variation.of(SpecialCause.ABOVE_UPPER_LIMIT, polarity)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE,SPECIAL_CAUSE_NEUTRAL_LOW", "IN_RANGE,SPECIAL_CAUSE_NEUTRAL_LOW",
            "HIGHER_BETTER,SPECIAL_CAUSE_CONCERN", "LOWER_BETTER,SPECIAL_CAUSE_IMPROVEMENT"})
    void whatLessMeansDependsOnThePolarity(Polarity polarity, Variation expected) {
        assertThat(Variation.of(SpecialCause.BELOW_LOWER_LIMIT, polarity)).isEqualTo(expected);
    }

    @Test
    void answerCarriesItsSettingsAndRuleVersion() {
        var settings = SpcSettings.standard(Polarity.LOWER_BETTER, BigDecimal.TEN);
        var chart = SpcChart.of(monthly(1, 2), settings);
        assertThat(chart.settings()).isEqualTo(settings);
        assertThat(settings.screenOutliers()).isTrue();
        assertThat(chart.ruleVersion()).isEqualTo("spc-2");
    }

    private static List<@Nullable SpecialCause> afterSawtooth(double... values) {
        return after(SAWTOOTH, values);
    }

    private static List<@Nullable SpecialCause> afterOneOneTwo(double... values) {
        return after(new double[]{1, 1, 2}, values);
    }

    private static List<@Nullable SpecialCause> after(double[] basis, double... values) {
        var all = DoubleStream.concat(Arrays.stream(basis), Arrays.stream(values)).toArray();
        var chart = SpcChart.of(monthly(all), new SpcSettings(Polarity.NONE, null, basis.length, true));
        return causes(chart).subList(basis.length, all.length);
    }

    private static SpcChart chart(Polarity polarity, @Nullable String target, double... values) {
        return SpcChart.of(monthly(values),
                SpcSettings.standard(polarity, target == null ? null : new BigDecimal(target)));
    }

    private static List<@Nullable SpecialCause> causes(SpcChart chart) {
        var causes = new ArrayList<@Nullable SpecialCause>();
        chart.points().forEach(point -> causes.add(point.specialCause()));
        return causes;
    }

    private static BigDecimal limit(@Nullable BigDecimal limit) {
        assertThat(limit).isNotNull();
        return Objects.requireNonNull(limit);
    }
}
