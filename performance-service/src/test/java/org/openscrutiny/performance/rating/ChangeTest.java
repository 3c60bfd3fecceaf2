package org.openscrutiny.performance.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/** Permanent exclusions of Buckinghamshire, as the Department for Education published them. */
class ChangeTest {

    private static final ChangeSide Y2014 = side(2014, "0.07", "56", "80764");
    private static final ChangeSide Y2015 = side(2015, "0.14", "116", "82504");

    @Test
    void threeBasesGiveThreeAnswersAndEachSaysWhich() {
        assertChange(Change.between(Y2014, Y2015, "%", ChangeBasis.COUNTS), "60", "", "107.1");
        assertChange(Change.between(Y2014, Y2015, "%", ChangeBasis.RATES), "0.07", "pp", "102.8");
        assertChange(Change.between(Y2014, Y2015, "%", ChangeBasis.PUBLISHED), "0.07", "pp", "100.0");
    }

    @Test
    void ratesNotRoundedAreTakenWhereBothSidesHaveThem() {
        assertThat(Change.between(Y2014, Y2015, "%").basis()).isEqualTo(ChangeBasis.RATES);
        assertThat(Change.between(side(2014, "0.07"), Y2015, "%").basis()).isEqualTo(ChangeBasis.PUBLISHED);
        assertThat(Change.between(Y2014, side(2015, "0.14"), "%").basis()).isEqualTo(ChangeBasis.PUBLISHED);
    }

    @Test
    void unchangedCountIsNoChange() {
        var change = Change.between(Y2015, side(2016, "0.14", "116", "83499"), "%", ChangeBasis.COUNTS);
        assertThat(change.difference()).isEqualByComparingTo("0");
        assertThat(change.relative(Rounding.to(1))).isEqualTo("0.0");
        var rates = Change.between(Y2015, side(2016, "0.14", "116", "83499"), "%");
        assertThat(rates.relative(Rounding.to(1))).isEqualTo("-1.2");
    }

    @Test
    void otherUnitsKeepTheirUnit() {
        assertThat(Change.between(side(2014, "80"), side(2015, "90"), "days").differenceUnit()).isEqualTo("days");
        assertThat(Change.between(side(2014, "80"), side(2015, "90"), "days").relativeUnit()).isEqualTo("%");
    }

    @Test
    void nothingIsAPercentageOfZero() {
        var change = Change.between(side(2014, "0.00"), side(2015, "0.14"), "%");
        assertThat(change.difference()).isEqualByComparingTo("0.14");
        assertThat(change.relative()).isNull();
        assertThat(change.relative(Rounding.to(1))).isNull();
        assertThat(change.reason()).isEqualTo("It began at 0, of which nothing is a percentage.");
    }

    @Test
    void symbolHasNoChange() {
        var suppressed = new ChangeSide(Period.of(PeriodCode.AY, 2015), Figure.missing(Symbol.CONFIDENTIAL), null);
        for (var change : new Change[]{Change.between(suppressed, Y2015, "%", ChangeBasis.PUBLISHED),
                Change.between(Y2014, suppressed, "%", ChangeBasis.PUBLISHED),
                Change.between(Y2014, suppressed, "%", ChangeBasis.COUNTS),
                Change.between(Y2014, suppressed, "%", ChangeBasis.RATES)}) {
            assertThat(change.difference()).isNull();
            assertThat(change.difference(Rounding.to(1))).isNull();
            assertThat(change.relative()).isNull();
            assertThat(change.reason()).isEqualTo("One of the two periods has no number of that kind.");
        }
    }

    @Test
    void answerCarriesWhatItWasComputedFrom() {
        var change = Change.between(Y2014, Y2015, "%", ChangeBasis.COUNTS);
        assertThat(change.from()).isEqualTo("56");
        assertThat(change.to()).isEqualTo("116");
        assertThat(change.before()).isEqualTo(Y2014);
        assertThat(change.after()).isEqualTo(Y2015);
        assertThat(change.reason()).isNull();
        assertThat(change.ruleVersion()).isEqualTo("change-1");
    }

    private static void assertChange(Change change, String difference, String unit, String relative) {
        assertThat(change.difference(Rounding.to(2))).isEqualByComparingTo(difference);
        assertThat(change.differenceUnit()).isEqualTo(unit);
        assertThat(change.relative(Rounding.to(1))).isEqualTo(relative);
        assertThat(change.relativeUnit()).isEqualTo("%");
    }

    private static ChangeSide side(int year, String value) {
        return new ChangeSide(Period.of(PeriodCode.AY, year), Figure.of(value), null);
    }

    private static ChangeSide side(int year, String value, String numerator, String denominator) {
        var quotient = new Quotient(new BigDecimal(numerator), new BigDecimal(denominator),
                BigDecimal.valueOf(100));
        return new ChangeSide(Period.of(PeriodCode.AY, year), Figure.of(value), quotient);
    }
}
