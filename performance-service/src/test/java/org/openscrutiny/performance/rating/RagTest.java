package org.openscrutiny.performance.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

class RagTest {

    private static final Period YEAR = Period.of(PeriodCode.FY, 2017);

    @ParameterizedTest
    @CsvSource({
            "94,GREEN", "94.1,GREEN", "93.95,GREEN", "93.94,AMBER", "93.9,AMBER", "92,AMBER", "91.95,AMBER",
            "91.94,RED",
            "0,RED"})
    void moreIsBetterFromTheTargetUpWithAnAbsoluteTolerance(String value, RagStatus expected) {
        assertThat(point(Polarity.HIGHER_BETTER, value, "94", absolute("2")).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20,GREEN", "19.9,GREEN", "20.04,GREEN", "20.05,AMBER", "22,AMBER", "22.04,AMBER", "22.05,RED",
            "99,RED"})
    void lessIsBetterFromTheTargetDownWithAnAbsoluteTolerance(String value, RagStatus expected) {
        assertThat(point(Polarity.LOWER_BETTER, value, "20", absolute("2")).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_BETTER,90,AMBER", "HIGHER_BETTER,89.9,RED", "HIGHER_BETTER,100,GREEN", "LOWER_BETTER,110,AMBER",
            "LOWER_BETTER,110.1,RED", "LOWER_BETTER,100,GREEN"})
    void toleranceMayBeAShareOfTheTarget(Polarity polarity, String value, RagStatus expected) {
        assertThat(point(polarity, value, "100", percent("10")).status()).isEqualTo(expected);
    }

    @Test
    void shareOfATargetBelowZeroIsOnTheWorseSideToo() {
        var more = point(Polarity.HIGHER_BETTER, "-10.5", "-10", percent("10"));
        assertThat(more.status()).isEqualTo(RagStatus.AMBER);
        assertThat(more.amberLow()).isEqualByComparingTo("-11");
        var less = point(Polarity.LOWER_BETTER, "-9.5", "-10", percent("10"));
        assertThat(less.status()).isEqualTo(RagStatus.AMBER);
        assertThat(less.amberHigh()).isEqualByComparingTo("-9");
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_BETTER,70,AMBER", "HIGHER_BETTER,69.9,RED", "LOWER_BETTER,130,AMBER", "LOWER_BETTER,130.1,RED"})
    void amberLimitMayBeGiven(Polarity polarity, String value, RagStatus expected) {
        var limit = new Tolerance.ExplicitAmber(new BigDecimal(polarity == Polarity.HIGHER_BETTER ? "70" : "130"));
        assertThat(point(polarity, value, "100", limit).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_BETTER,99.9", "LOWER_BETTER,100.1"})
    void withoutToleranceThereIsNoAmber(Polarity polarity, String value) {
        assertThat(point(polarity, value, "100", Tolerance.NONE).status()).isEqualTo(RagStatus.RED);
        assertThat(point(polarity, "100", "100", Tolerance.NONE).status()).isEqualTo(RagStatus.GREEN);
        var same = new Tolerance.ExplicitAmber(new BigDecimal("100"));
        assertThat(point(polarity, value, "100", same).status()).isEqualTo(RagStatus.RED);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_BETTER,100.1", "LOWER_BETTER,99.9"})
    void amberLimitOnTheBetterSideIsRefused(Polarity polarity, String limit) {
        assertThatThrownBy(() -> point(polarity, "1", "100", new Tolerance.ExplicitAmber(new BigDecimal(limit))))
                .isInstanceOf(InvalidTarget.class)
                .hasMessage("The amber limit %s lies on the better side of the target 100.".formatted(limit));
    }

    @Test
    void shareOfATargetOfZeroIsRefused() {
        assertThatThrownBy(() -> point(Polarity.LOWER_BETTER, "1", "0.0", percent("10")))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("A share of a target of 0 is 0");
    }

    @Test
    void negativeTolerancesAreRefused() {
        assertThatThrownBy(() -> absolute("-0.1")).isInstanceOf(InvalidTarget.class).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> percent("-1")).isInstanceOf(InvalidTarget.class).hasMessageContaining("-1");
        assertThat(point(Polarity.HIGHER_BETTER, "99", "100", new Tolerance.PercentOfTarget(BigDecimal.ZERO)).status())
                .isEqualTo(RagStatus.RED);
        assertThat(new Tolerance.Absolute(BigDecimal.ZERO)).isEqualTo(Tolerance.NONE);
    }

    @ParameterizedTest
    @CsvSource({"50,GREEN", "60,GREEN", "55,GREEN", "49.9,AMBER", "48,AMBER", "47.9,RED", "60.1,AMBER", "62,AMBER",
            "62.1,RED"})
    void withinTheRangeIsGreenAndWithinTheToleranceOutsideItAmber(String value, RagStatus expected) {
        assertThat(range(value, "50", "60", absolute("2")).status()).isEqualTo(expected);
    }

    @Test
    void rangeTakesSharesAndExplicitLimitsToo() {
        var share = range("45", "50", "60", percent("10"));
        assertThat(share.status()).isEqualTo(RagStatus.AMBER);
        assertThat(share.amberLow()).isEqualByComparingTo("45");
        assertThat(share.amberHigh()).isEqualByComparingTo("66");
        var explicit = new Tolerance.ExplicitAmberRange(new BigDecimal("40"), new BigDecimal("61"));
        assertThat(range("40", "50", "60", explicit).status()).isEqualTo(RagStatus.AMBER);
        assertThat(range("61.1", "50", "60", explicit).status()).isEqualTo(RagStatus.RED);
        assertThat(range("61", "50", "60", explicit).status()).isEqualTo(RagStatus.AMBER);
        assertThat(range("39.9", "50", "60", explicit).status()).isEqualTo(RagStatus.RED);
        assertThatThrownBy(() -> range("1", "50", "60", new Tolerance.ExplicitAmberRange(BigDecimal.valueOf(51),
                BigDecimal.valueOf(61)))).hasMessageContaining("better side");
        assertThatThrownBy(() -> range("1", "50", "60", new Tolerance.ExplicitAmberRange(BigDecimal.valueOf(49),
                BigDecimal.valueOf(59)))).hasMessageContaining("better side");
    }

    @Test
    void rangeOfOneValueIsARange() {
        assertThat(range("50", "50", "50", Tolerance.NONE).status()).isEqualTo(RagStatus.GREEN);
        assertThatThrownBy(() -> range("50", "51", "50", Tolerance.NONE)).isInstanceOf(InvalidTarget.class)
                .hasMessage("The range runs from 51 to 50; its lower bound must not be above the upper one.");
    }

    @Test
    void targetMustFitThePolarity() {
        assertThatThrownBy(() -> point(Polarity.IN_RANGE, "1", "100", Tolerance.NONE)).isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("its target is a range too");
        var aim = new Aim.Range(BigDecimal.ONE, BigDecimal.TEN);
        assertThatThrownBy(() -> Rag.of(inputs(Polarity.HIGHER_BETTER, Figure.of("1"), aim, Tolerance.NONE)))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("Only an indicator that is good within a range");
        var two = new Tolerance.ExplicitAmberRange(BigDecimal.ONE, BigDecimal.TEN);
        assertThatThrownBy(() -> point(Polarity.HIGHER_BETTER, "1", "5", two)).isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("Two amber limits need a range");
    }

    @Test
    void missingFigureIsNoColour() {
        var none = Rag.of(inputs(Polarity.HIGHER_BETTER, null, new Aim.Point(BigDecimal.ONE), Tolerance.NONE));
        assertThat(none.status()).isEqualTo(RagStatus.NO_DATA);
        assertThat(none.reason()).isEqualTo("There is no figure for 2017/18.");
        assertThat(none.value()).isNull();
        var symbol = Rag.of(inputs(Polarity.HIGHER_BETTER, Figure.missing(Symbol.CONFIDENTIAL),
                new Aim.Point(BigDecimal.ONE), Tolerance.NONE));
        assertThat(symbol.status()).isEqualTo(RagStatus.NO_DATA);
        assertThat(symbol.reason()).isEqualTo("The source gives the symbol c in place of a figure.");
        assertThat(symbol.value()).isNull();
    }

    @Test
    void figureForInformationIsNoColour() {
        var rag = Rag.of(inputs(Polarity.NONE, Figure.of("1.26"), new Aim.Point(BigDecimal.ONE), Tolerance.NONE));
        assertThat(rag.status()).isEqualTo(RagStatus.DATA_ONLY);
        assertThat(rag.value()).isEqualTo("1.3");
        assertThat(rag.target()).isNull();
    }

    @Test
    void figureWithoutTargetIsNoColour() {
        var rag = Rag.of(inputs(Polarity.HIGHER_BETTER, Figure.of("94"), null, Tolerance.NONE));
        assertThat(rag.status()).isEqualTo(RagStatus.NO_TARGET);
        assertThat(rag.reason()).isEqualTo("There is no target for 2017/18.");
    }

    @Test
    void figureOfAnotherDefinitionIsNoColour() {
        var rag = Rag.of(new RagInputs(YEAR, Figure.of("94"), Rounding.to(1), Polarity.HIGHER_BETTER,
                new Aim.Point(BigDecimal.ONE), Tolerance.NONE, false));
        assertThat(rag.status()).isEqualTo(RagStatus.NOT_COMPARABLE);
        assertThat(rag.reason()).contains("another version of the indicator's definition");
    }

    @Test
    void onlyGreenAmberAndRedAreColours() {
        assertThat(RagStatus.values()).filteredOn(RagStatus::isColour)
                .containsExactly(RagStatus.GREEN, RagStatus.AMBER, RagStatus.RED);
    }

    @Test
    void fosterCarersAreHeldAgainstWhatIsDueByJune() {
        var toJune = Period.custom(LocalDate.parse("2017-04-01"), LocalDate.parse("2017-06-30"));
        var linear = cumulative(toJune, "9", new Profile.Linear());
        assertThat(linear.status()).isEqualTo(RagStatus.GREEN);
        assertThat(linear.target()).isEqualByComparingTo("8.75");
        assertThat(linear.reason()).isEqualTo("9 meets 8.75 due by 2017-06-30, 3 of 12 months into the target of 35.");
        var flat = cumulative(toJune, "9", new Profile.Flat());
        assertThat(flat.status()).isEqualTo(RagStatus.RED);
        assertThat(flat.target()).isEqualByComparingTo("35");
        var explicit = new Profile.Explicit(
                List.of("1", "4", "10", "12", "15", "18", "20", "22", "25", "28", "30", "35")
                        .stream()
                        .map(BigDecimal::new)
                        .toList());
        assertThat(cumulative(toJune, "9", explicit).status()).isEqualTo(RagStatus.AMBER);
        assertThat(cumulative(toJune, "10", explicit).status()).isEqualTo(RagStatus.GREEN);
        assertThat(cumulative(YEAR, "35", explicit).status()).isEqualTo(RagStatus.GREEN);
        assertThat(cumulative(YEAR, "35", new Profile.Linear()).target()).isEqualByComparingTo("35");
    }

    @Test
    void figureThatDoesNotAddUpFromTheTargetsStartIsNotComparable() {
        var linear = new Profile.Linear();
        for (var days : List.of(List.of("2017-05-01", "2017-06-30"), List.of("2017-04-01", "2018-04-30"),
                List.of("2016-04-01", "2017-03-31"), List.of("2017-04-01", "2017-04-29"))) {
            var period = Period.custom(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
            assertThat(cumulative(period, "9", linear).status()).as(period.label()).isEqualTo(RagStatus.NOT_COMPARABLE);
        }
        assertThat(cumulative(Period.of(PeriodCode.M4, 2017), "3", linear).status()).isEqualTo(RagStatus.GREEN);
    }

    @Test
    void profileMustHaveAValueForEachMonth() {
        assertThatThrownBy(() -> new Profile.Explicit(List.of())).isInstanceOf(InvalidTarget.class);
        assertThatThrownBy(() -> cumulative(YEAR, "9", new Profile.Explicit(List.of(BigDecimal.ONE))))
                .isInstanceOf(InvalidTarget.class)
                .hasMessage("The profile has 1 values but the period 12 months; give one value a month.");
    }

    @Test
    void answerCarriesAllThatIsNeededToRecomputeIt() {
        var inputs = inputs(Polarity.HIGHER_BETTER, Figure.of("93.94"), new Aim.Point(new BigDecimal("94")),
                absolute("2"));
        var rag = Rag.of(inputs);
        assertThat(rag.inputs()).isEqualTo(inputs);
        assertThat(rag.ruleVersion()).isEqualTo("rag-1");
        assertThat(rag.value()).isEqualTo("93.9");
        assertThat(rag.target()).isEqualTo("94");
        assertThat(rag.low()).isEqualTo("94");
        assertThat(rag.high()).isNull();
        assertThat(rag.amberLow()).isEqualTo("92");
        assertThat(rag.amberHigh()).isNull();
        assertThat(rag.reason()).isEqualTo("93.9 misses the target of 94, within its tolerance.");
        assertThat(range("70", "50", "60", absolute("2")).reason())
                .isEqualTo("70.0 misses the range from 50 to 60 by more than its tolerance.");
        var lower = point(Polarity.LOWER_BETTER, "9", "10", absolute("2"));
        assertThat(lower.high()).isEqualTo("10");
        assertThat(lower.low()).isNull();
        assertThat(lower.amberLow()).isNull();
    }

    private static Rag point(Polarity polarity, String value, String target, Tolerance tolerance) {
        return Rag.of(inputs(polarity, Figure.of(value), new Aim.Point(new BigDecimal(target)), tolerance));
    }

    private static Rag range(String value, String low, String high, Tolerance tolerance) {
        var aim = new Aim.Range(new BigDecimal(low), new BigDecimal(high));
        return Rag.of(inputs(Polarity.IN_RANGE, Figure.of(value), aim, tolerance));
    }

    private static Rag cumulative(Period period, String value, Profile profile) {
        var aim = new Aim.Cumulative(new BigDecimal("35"), profile, YEAR);
        return Rag
                .of(new RagInputs(period, Figure.of(value), Rounding.to(0), Polarity.HIGHER_BETTER, aim, percent("10"),
                        true));
    }

    private static RagInputs inputs(Polarity polarity, @Nullable Figure figure, @Nullable Aim aim,
            Tolerance tolerance) {
        return new RagInputs(YEAR, figure, Rounding.to(1), polarity, aim, tolerance, true);
    }

    private static Tolerance absolute(String worse) {
        return new Tolerance.Absolute(new BigDecimal(worse));
    }

    private static Tolerance percent(String percent) {
        return new Tolerance.PercentOfTarget(new BigDecimal(percent));
    }
}
