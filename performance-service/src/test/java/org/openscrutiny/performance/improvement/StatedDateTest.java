package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDateTest {

    private static final LocalDate LETTER = LocalDate.of(2017, 6, 13);

    @ParameterizedTest
    @CsvSource({"from 23rd June 2017 onwards,2017-06-23,DAY", "approved on 22nd June,2017-06-22,DAY",
            "panel on 3rd July,2017-07-03,DAY", "1st of March,2018-03-01,DAY", "2017-09-30,2017-09-30,DAY",
            "end of September 2017,2017-09-30,MONTH", "Feb 2018,2018-02-28,MONTH", "in 2018,2018-12-31,YEAR"})
    void readsTheDayInTheWords(String words, LocalDate day, Precision precision) {
        assertThat(StatedDate.read(words, LETTER)).isEqualTo(new PartialDate(day, precision, words));
    }

    @ParameterizedTest
    @CsvSource({"Ongoing", "31st June 2017", "for the year 2017/18", "within 28 days"})
    void wordsThatNameNoDayStayWords(String words) {
        assertThat(StatedDate.read(words, LETTER)).isEqualTo(new PartialDate(null, Precision.TEXT, words));
    }

    @Test
    void longTextIsReadInNoTime() {
        assertThat(StatedDate.read("1 ".repeat(25_000), LETTER).precision()).isEqualTo(Precision.TEXT);
    }
}
