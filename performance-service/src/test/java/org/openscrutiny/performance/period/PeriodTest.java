package org.openscrutiny.performance.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodTest {

    @Test
    void allCodesOfTheOpenDataStandardAndCustomAreKnown() {
        assertThat(PeriodCode.values()).hasSize(92).endsWith(PeriodCode.CUSTOM);
    }

    @ParameterizedTest
    @CsvSource({
            "AY,2015,2015-09-01,2016-08-31", "AYQ1,2015,2015-09-01,2015-11-30", "AYQ2,2015,2015-12-01,2016-02-29",
            "AYQ4,2015,2016-06-01,2016-08-31",
            "FY,2016,2016-04-01,2017-03-31", "FYQ1,2016,2016-04-01,2016-06-30", "FYQ4,2016,2017-01-01,2017-03-31",
            "P1,2016,2016-04-01,2016-09-30", "P2,2016,2016-10-01,2017-03-31",
            "CY,2016,2016-01-01,2016-12-31", "CYQ1,2016,2016-01-01,2016-03-31", "CYQ3,2016,2016-07-01,2016-09-30",
            "TY,2016,2016-04-06,2017-04-05", "TYQ1,2016,2016-04-06,2016-07-05", "TYQ4,2016,2017-01-06,2017-04-05",
            "RY,2017,2017-01-01,2017-12-31",
            "T1,2016,2016-09-01,2016-12-31", "T2,2016,2017-01-01,2017-04-16", "T3,2016,2017-04-17,2017-08-31",
            "T1T2,2016,2016-09-01,2017-04-16",
            "M1,2017,2017-01-01,2017-01-31", "M2,2016,2016-02-01,2016-02-29", "M12,2017,2017-12-01,2017-12-31",
            "W1,2016,2016-01-04,2016-01-10", "W1,2015,2014-12-29,2015-01-04", "W52,2016,2016-12-26,2017-01-01",
    })
    void hasTheDatesOfItsCode(PeriodCode code, int year, LocalDate startOn, LocalDate endOn) {
        var period = Period.of(code, year);
        assertThat(period.startOn()).isEqualTo(startOn);
        assertThat(period.endOn()).isEqualTo(endOn);
    }

    @ParameterizedTest
    @CsvSource({
            "201516,Academic year,2015/2016|AY,2015/16", "199900,Academic year,1999/2000|AY,1999/00",
            "201617,Financial year Q1,2016/2017|FYQ1,2016/17 Q1",
            "201617,Part 1 (April to September),2016/2017|P1,2016/17 Part 1 (April to September)",
            "201617,Tax year,2016/2017|TY,2016/17", "2016,Calendar year,2016|CY,2016",
            "2017,Reporting year,2017|RY,2017", "201617,Autumn term,2016/2017|T1,2016/17 Autumn term",
            "201617,Autumn and spring term,2016/2017|T1T2,2016/17 Autumn and spring term",
            "2017,June,2017|M6,June 2017", "2020,Week 12,2020|W12,2020 Week 12",
            "2016-06-01/2016-12-31,Custom,2016-06-01/2016-12-31|CUSTOM,1 June 2016 to 31 December 2016",
    })
    void readsAndPrintsThePairOfTheFilesAndThatOfTheApi(String timePeriod, String timeIdentifier, String text,
            String label) {
        var period = Period.ofCsv(timePeriod, timeIdentifier);
        assertThat(period).hasToString(text).isEqualTo(Period.parse(text));
        assertThat(period.timePeriod()).isEqualTo(timePeriod);
        assertThat(period.timeIdentifier()).isEqualTo(timeIdentifier);
        assertThat(period.label()).isEqualTo(label);
    }

    static Stream<PeriodCode> standardCodes() {
        return Stream.of(PeriodCode.values()).filter(code -> code != PeriodCode.CUSTOM);
    }

    @ParameterizedTest
    @MethodSource("standardCodes")
    void everyCodeIsReadBackFromBothPairs(PeriodCode code) {
        var period = Period.of(code, 2019);
        assertThat(Period.ofCsv(period.timePeriod(), period.timeIdentifier())).isEqualTo(period);
        assertThat(Period.ofApi(period.apiPeriod(), code.name())).isEqualTo(period);
        assertThat(PeriodCode.ofLabel(code.label())).contains(code);
    }

    @ParameterizedTest
    @MethodSource("standardCodes")
    void thePreviousPeriodEndsTheDayBefore(PeriodCode code) {
        var period = Period.of(code, 2019); // 2018 has 52 ISO weeks
        var before = period.previous().orElseThrow();
        assertThat(before.type()).isEqualTo(period.type());
        if (code == PeriodCode.T1T2) {
            assertThat(before).isEqualTo(Period.of(PeriodCode.T1T2, 2018));
        } else {
            assertThat(before.endOn()).isEqualTo(period.startOn().minusDays(1));
        }
    }

    @ParameterizedTest
    @MethodSource("standardCodes")
    void theSamePeriodLastYearHasTheSameCode(PeriodCode code) {
        assertThat(Period.of(code, 2019).previousYear()).contains(Period.of(code, 2018));
    }

    @Test
    void periodsOfAYearFillIt() {
        for (var family : List.of(List.of("AY", "AYQ1", "AYQ4"), List.of("FY", "FYQ1", "FYQ4"),
                List.of("FY", "P1", "P2"),
                List.of("CY", "CYQ1", "CYQ4"), List.of("CY", "M1", "M12"), List.of("TY", "TYQ1", "TYQ4"),
                List.of("AY", "T1", "T3"))) {
            var whole = Period.of(PeriodCode.valueOf(family.get(0)), 2017);
            assertThat(Period.of(PeriodCode.valueOf(family.get(1)), 2017).startOn()).isEqualTo(whole.startOn());
            assertThat(Period.of(PeriodCode.valueOf(family.get(2)), 2017).endOn()).isEqualTo(whole.endOn());
        }
    }

    @Test
    void theWeekAfterAnUnnamedFiftyThirdWeekHasNoPrevious() {
        assertThat(Period.of(PeriodCode.W1, 2021).previous()).isEmpty();
        assertThat(Period.of(PeriodCode.W1, 2020).previous()).contains(Period.of(PeriodCode.W52, 2019));
    }

    @Test
    void customSpanIsNeverMatchedToAnotherPeriod() {
        var wholeYear = Period.custom(day("2016-04-01"), day("2017-03-31"));
        assertThat(wholeYear.previous()).isEmpty();
        assertThat(wholeYear.previousYear()).isEmpty();
        assertThat(wholeYear.sameAs(Period.of(PeriodCode.FY, 2016))).isFalse();
        assertThat(wholeYear.sameAs(Period.custom(day("2016-04-01"), day("2017-03-31")))).isTrue();
        assertThat(wholeYear.sameAs(Period.custom(day("2016-04-01"), day("2017-03-30")))).isFalse();
    }

    @Test
    void reportingYearIsTheDayOfItsSnapshot() {
        var census = Period.reporting(day("2017-09-30"));
        assertThat(census.previous()).contains(Period.reporting(day("2016-09-30")));
        assertThat(census.sameAs(Period.of(PeriodCode.RY, 2017))).isTrue();
        assertThat(census.sameAs(Period.of(PeriodCode.CY, 2017))).isFalse();
        assertThat(census.timePeriod()).isEqualTo("2017");
    }

    @Test
    void furtherEducationYearsBeginInAugust() {
        var year = Period.of(PeriodCode.AY, 2016).inFurtherEducation();
        assertThat(year.startOn()).isEqualTo(day("2016-08-01"));
        assertThat(year.endOn()).isEqualTo(day("2017-07-31"));
        assertThat(year.previous().orElseThrow().startOn()).isEqualTo(day("2015-08-01"));
        var quarter = Period.of(PeriodCode.AYQ2, 2016).inFurtherEducation();
        assertThat(quarter.startOn()).isEqualTo(day("2016-11-01"));
        assertThat(quarter.endOn()).isEqualTo(day("2017-01-31"));
        assertThatThrownBy(() -> Period.of(PeriodCode.FY, 2016).inFurtherEducation()).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void earlierPeriodsComeFirstAndShorterBeforeLongerFromTheSameDay() {
        var expected = List.of(Period.of(PeriodCode.FY, 2015), Period.of(PeriodCode.M4, 2016),
                Period.of(PeriodCode.FYQ1, 2016), Period.of(PeriodCode.P1, 2016), Period.of(PeriodCode.FY, 2016),
                Period.of(PeriodCode.TY, 2016));
        var shuffled = new ArrayList<>(expected);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "2015,Academic year", "201517,Academic year", "201516,Calendar year", "201516,academic year",
            "20151,Academic year", "2016,Week 53", "٢٠١٦,Calendar year", "'',Calendar year", "0999,Calendar year",
            "2016-12-31/2016-06-01,Custom", "2016-02-30/2016-06-01,Custom", "2016,Custom",
    })
    void pairThatNamesNoPeriodIsRefused(String timePeriod, String timeIdentifier) {
        assertThatThrownBy(() -> Period.ofCsv(timePeriod, timeIdentifier)).isInstanceOf(InvalidPeriod.class);
    }

    @ParameterizedTest
    @CsvSource({"2015/2017|AY", "2015/2016|CY", "2015|ZZ", "2015/2016", "|AY", "2016/16|FY", "2016-06-01|CUSTOM"})
    void textThatNamesNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(InvalidPeriod.class);
    }

    @Test
    void refusalSaysWhatWouldBeRight() {
        assertThatThrownBy(() -> Period.ofCsv("201517", "Academic year"))
                .hasMessage("\"201517\" does not name two years that follow each other; after 2015 comes 16.");
        assertThatThrownBy(() -> Period.parse("2015/2017|AY"))
                .hasMessage("\"2015/2017\" does not fit AY, which is written 2015/2016.");
    }

    @Test
    void singleYearOfTheApiStandsForTheYearThatBeginsInIt() {
        assertThat(Period.parse("2015|AY")).isEqualTo(Period.of(PeriodCode.AY, 2015));
    }

    @Test
    void datesThatAreNotThoseOfTheCodeAreRefused() {
        assertThatThrownBy(() -> new Period(PeriodCode.FY, 2016, day("2016-04-02"), day("2017-03-31")))
                .hasMessage(
                        "Financial year 2016 does not run from 2016-04-02 to 2017-03-31 but from 2016-04-01 to 2017-03-31.");
        assertThatThrownBy(() -> Period.of(PeriodCode.CUSTOM, 2016)).isInstanceOf(InvalidPeriod.class);
    }

    @ParameterizedTest
    @CsvSource({"T1,T1T2,true", "T1,T3,true", "M1,M12,true", "W1,W2,true", "FYQ1,FYQ4,true", "P1,P2,true", "AY,AY,true",
            "AY,FY,false", "FY,FYQ1,false", "FYQ1,P1,false", "M1,W1,false", "AYQ1,AYQ2,false"})
    void fileMixesOnlyTermsWeeksMonthsQuartersOrHalves(PeriodCode one, PeriodCode other, boolean mixes) {
        assertThat(one.mixesWith(other)).isEqualTo(mixes);
        assertThat(other.mixesWith(one)).isEqualTo(mixes);
    }

    @Test
    void openDataFilesKnowOnlyTheQuartersOfFinancialYears() {
        assertThat(PeriodCode.FYQ1.inOpenDataFiles()).isTrue();
        assertThat(standardCodes().filter(code -> !code.inOpenDataFiles()).map(Enum::name))
                .containsExactly("AYQ1", "AYQ2", "AYQ3", "AYQ4", "CYQ1", "CYQ2", "CYQ3", "CYQ4", "TYQ1", "TYQ2", "TYQ3",
                        "TYQ4");
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2008-03-23", "2016-03-27", "2017-04-16", "2019-04-21", "2025-04-20", "2038-04-25"})
    void easterFallsWhereTheCalendarSays(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
