package org.openscrutiny.performance.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

class DirectionOfTravelTest {

    @ParameterizedTest
    @CsvSource({
            "HIGHER_BETTER,80,80.1,IMPROVING", "HIGHER_BETTER,80,79.9,DECLINING", "HIGHER_BETTER,80,80,STATIC",
            "HIGHER_BETTER,80,80.04,STATIC", "HIGHER_BETTER,80.04,80.05,IMPROVING", "LOWER_BETTER,80,80.1,DECLINING",
            "LOWER_BETTER,80,79.9,IMPROVING", "NONE,80,80.1,UP", "NONE,80,79.9,DOWN", "IN_RANGE,80,80.1,UP",
            "IN_RANGE,80,79.9,DOWN", "NONE,80,80,STATIC"})
    void comparesRoundedFiguresWithThePeriodBefore(Polarity polarity, String before, String now, Direction expected) {
        var view = travel(polarity, null, false, now, before).shortTerm();
        assertThat(view.direction()).isEqualTo(expected);
        assertThat(view.reason()).isNull();
        assertThat(view.periods()).containsExactly(month(6).previous().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"82,IMPROVING", "81.9,STATIC", "78.1,STATIC", "78,DECLINING"})
    void leastChangeMayBeSet(String now, Direction expected) {
        var travel = travel(Polarity.HIGHER_BETTER, "2", false, now, "80");
        assertThat(travel.shortTerm().direction()).isEqualTo(expected);
        assertThat(travel.leastChange()).isEqualTo("2");
    }

    @Test
    void longViewComparesWithTheMeanOfThePeriodsBefore() {
        var travel = travel(Polarity.HIGHER_BETTER, null, false, "80", "82", "78", "77");
        assertThat(travel.shortTerm().direction()).isEqualTo(Direction.DECLINING);
        assertThat(travel.shortTerm().comparedWith()).isEqualTo("82.0");
        assertThat(travel.longTerm().direction()).isEqualTo(Direction.IMPROVING);
        assertThat(travel.longTerm().comparedWith()).isEqualTo("79.0");
        assertThat(travel.longTerm().value()).isEqualTo("80.0");
        assertThat(travel.longTerm().periods()).containsExactly(month(5), month(4), month(3));
    }

    @Test
    void gapBeforeMakesTheLongViewUnknownButNotTheShort() {
        var travel = travel(Polarity.HIGHER_BETTER, null, false, "80", "82");
        assertThat(travel.shortTerm().direction()).isEqualTo(Direction.DECLINING);
        assertUnknown(travel.longTerm(), UnknownReason.GAP);
        assertThat(travel.longTerm().periods()).containsExactly(month(5), month(4));
    }

    @Test
    void seasonalFigureIsComparedWithTheSamePeriodLastYear() {
        var travel = DirectionOfTravel.of(new DirectionInputs(month(6),
                List.of(point(month(6), "80"), point(month(5), "90"), point(Period.of(PeriodCode.M6, 2016), "70")),
                Polarity.HIGHER_BETTER, Rounding.to(0), true, null, 2));
        assertThat(travel.shortTerm().direction()).isEqualTo(Direction.IMPROVING);
        assertThat(travel.shortTerm().periods()).containsExactly(Period.of(PeriodCode.M6, 2016));
        assertUnknown(travel.longTerm(), UnknownReason.GAP);
    }

    @Test
    void periodWithoutFigureHasNoDirection() {
        var inputs = new DirectionInputs(month(6), List.of(point(month(5), "1")), Polarity.NONE, Rounding.to(0), false,
                null,
                2);
        assertUnknown(DirectionOfTravel.of(inputs).shortTerm(), UnknownReason.NO_FIGURE);
    }

    @Test
    void gapIsNotBridged() {
        var inputs = new DirectionInputs(month(6), List.of(point(month(6), "2"), point(month(4), "1")), Polarity.NONE,
                Rounding.to(0), false, null, 2);
        assertUnknown(DirectionOfTravel.of(inputs).shortTerm(), UnknownReason.GAP);
    }

    @Test
    void weekAfterAnUnnamedWeekHasAGap() {
        var week = Period.of(PeriodCode.W1, 2021);
        var inputs = new DirectionInputs(week, List.of(point(week, "2"), point(Period.of(PeriodCode.W52, 2020), "1")),
                Polarity.NONE, Rounding.to(0), false, null, 2);
        assertUnknown(DirectionOfTravel.of(inputs).shortTerm(), UnknownReason.GAP);
        assertThat(DirectionOfTravel.of(inputs).shortTerm().periods()).isEmpty();
    }

    @Test
    void spanWithItsOwnDatesHasNoDirection() {
        var span = Period.custom(LocalDate.parse("2016-06-01"), LocalDate.parse("2016-12-31"));
        var inputs = new DirectionInputs(span, List.of(point(span, "2")), Polarity.NONE, Rounding.to(0), false, null,
                2);
        assertUnknown(DirectionOfTravel.of(inputs).shortTerm(), UnknownReason.CUSTOM_PERIOD);
        assertUnknown(DirectionOfTravel.of(inputs).longTerm(), UnknownReason.CUSTOM_PERIOD);
    }

    @Test
    void symbolOnEitherSideHasNoDirection() {
        var missing = new SeriesPoint(month(6), Figure.missing(Symbol.LOW), 1);
        var now = new DirectionInputs(month(6), List.of(missing, point(month(5), "1")), Polarity.NONE, Rounding.to(0),
                false,
                null, 2);
        assertUnknown(DirectionOfTravel.of(now).shortTerm(), UnknownReason.SYMBOL);
        var before = new SeriesPoint(month(5), Figure.missing(Symbol.LOW), 1);
        var then = new DirectionInputs(month(6), List.of(point(month(6), "1"), before), Polarity.NONE, Rounding.to(0),
                false,
                null, 2);
        assertUnknown(DirectionOfTravel.of(then).shortTerm(), UnknownReason.SYMBOL);
    }

    @Test
    void figuresOfTwoDefinitionsAreNotCompared() {
        var older = new SeriesPoint(month(5), Figure.of("1"), 1);
        var newer = new SeriesPoint(month(6), Figure.of("2"), 2);
        var inputs = new DirectionInputs(month(6), List.of(older, newer), Polarity.NONE, Rounding.to(0), false, null,
                2);
        assertUnknown(DirectionOfTravel.of(inputs).shortTerm(), UnknownReason.DEFINITION_CHANGE);
    }

    @Test
    void snapshotsAreComparedWhateverTheirReferenceDate() {
        var now = Period.reporting(LocalDate.parse("2017-09-30"));
        var before = Period.of(PeriodCode.RY, 2016);
        var inputs = new DirectionInputs(now, List.of(point(now, "2"), point(before, "1")), Polarity.NONE,
                Rounding.to(0),
                false, null, 2);
        assertThat(DirectionOfTravel.of(inputs).shortTerm().direction()).isEqualTo(Direction.UP);
    }

    @Test
    void answerCarriesItsInputsAndRuleVersion() {
        var travel = travel(Polarity.HIGHER_BETTER, null, false, "80", "82");
        assertThat(travel.leastChange()).isEqualTo("0.1");
        assertThat(travel.ruleVersion()).isEqualTo("direction-1");
        assertThat(travel.inputs().series()).hasSize(2);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(
                () -> new DirectionInputs(month(1), List.of(), Polarity.NONE, Rounding.to(0), false, null, 1))
                .hasMessageContaining("not 1");
        assertThatThrownBy(() -> new DirectionInputs(month(1), List.of(), Polarity.NONE, Rounding.to(0), false,
                BigDecimal.ZERO, 2)).hasMessageContaining("above 0");
    }

    private static DirectionOfTravel travel(Polarity polarity, @Nullable String minChange, boolean seasonal,
            String... latestFirst) {
        var series = new ArrayList<SeriesPoint>();
        for (var value : latestFirst) {
            series.add(point(month(6 - series.size()), value));
        }
        return DirectionOfTravel.of(new DirectionInputs(month(6), series, polarity, Rounding.to(1), seasonal,
                minChange == null ? null : new BigDecimal(minChange), 3));
    }

    private static void assertUnknown(DirectionView view, UnknownReason reason) {
        assertThat(view.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(view.reason()).isEqualTo(reason);
        assertThat(view.value()).isNull();
        assertThat(view.comparedWith()).isNull();
    }

    private static SeriesPoint point(Period period, String value) {
        return new SeriesPoint(period, Figure.of(value), 1);
    }

    private static Period month(int number) {
        return Period.of(PeriodCode.valueOf("M" + number), 2017);
    }
}
