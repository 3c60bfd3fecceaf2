package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.recommendations.stated.Precision;

class ActionByTest {

    /** The pack's own wordings first. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "End of February 2017 and ongoing, 2017-02-28, MONTH, true",
            "Ongoing, -, TEXT, true",
            "January 2017, 2017-01-31, MONTH, false",
            "February 2017, 2017-02-28, MONTH, false",
            "End of January 2017, 2017-01-31, MONTH, false",
            "June 2017, 2017-06-30, MONTH, false",
            "from 23rd June 2017, 2017-06-23, DAY, false",
            "29 February 2016, 2016-02-29, DAY, false",
            "30 February 2016, 2016-02-29, MONTH, false",
            "end of term, -, TEXT, false",
            "Room 2017, -, TEXT, false"})
    void dateIsReadFromTheWords(String text, LocalDate date, Precision precision, boolean ongoing) {
        assertThat(new ActionBy(text, null, null, null).read()).isEqualTo(new ActionBy(text, date, precision, ongoing));
    }

    @Test
    void whatTheClientSaysWinsOverTheWords() {
        var said = new ActionBy("January 2017", LocalDate.of(2017, 1, 15), null, null);
        assertThat(said.read())
                .isEqualTo(new ActionBy("January 2017", LocalDate.of(2017, 1, 15), Precision.DAY, false));
    }

    @Test
    void slippageIsCountedInDaysFromTheOriginal() {
        assertThat(ActionBy.slippageDays(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 3, 31))).isEqualTo(59);
        assertThat(ActionBy.slippageDays(LocalDate.of(2017, 3, 31), LocalDate.of(2017, 1, 31))).isEqualTo(-59);
        assertThat(ActionBy.slippageDays(null, LocalDate.of(2017, 1, 31))).isNull();
        assertThat(ActionBy.slippageDays(LocalDate.of(2017, 1, 31), null)).isNull();
    }

    @Test
    void hostileTextIsReadQuickly() {
        var text = "1st a ".repeat(10_000);
        var started = System.nanoTime();
        assertThat(new ActionBy(text, null, null, null).read().date()).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
    }
}
