package org.openscrutiny.recommendations.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsePeriodTest {

    private static final LocalDate LAST = LocalDate.of(2017, 3, 8);

    @ParameterizedTest
    @CsvSource({
            "2017-01-09, 2017-03-08", // the vector of the Act's wording
            "2017-01-01, 2017-02-28",
            "2016-01-01, 2016-02-29",
            "2016-12-31, 2017-02-28",
            "2016-12-30, 2017-02-28",
            "2016-12-29, 2017-02-28",
            "2015-12-30, 2016-02-29",
            "2017-07-31, 2017-09-30",
            "2017-06-30, 2017-08-29"})
    void periodCountsTheDayItBeginsWith(LocalDate received, LocalDate last) {
        assertThat(ResponsePeriod.lastDay(received)).isEqualTo(last);
    }

    @Test
    void noticeCountsOnlyIfItIsLater() {
        var received = LocalDate.of(2017, 1, 9);
        assertThat(ResponsePeriod.firstDay(received, null)).isEqualTo(received);
        assertThat(ResponsePeriod.firstDay(received, LocalDate.of(2017, 1, 2))).isEqualTo(received);
        assertThat(ResponsePeriod.firstDay(received, LocalDate.of(2017, 1, 16))).isEqualTo(LocalDate.of(2017, 1, 16));
    }

    @ParameterizedTest
    @CsvSource({"2017-02-28, OK", "2017-03-01, DUE", "2017-03-08, DUE", "2017-03-09, OVERDUE"})
    void unansweredFallsDueAndThenOverdue(LocalDate today, ClockState state) {
        assertThat(ResponsePeriod.state(LAST, null, today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2017-03-08, OK", "2017-03-09, OVERDUE"})
    void answerInTimeStaysInTime(LocalDate responded, ClockState state) {
        assertThat(ResponsePeriod.state(LAST, responded, LocalDate.of(2020, 1, 1))).isEqualTo(state);
    }

    @Test
    void nothingReceivedRunsNothing() {
        assertThat(ResponsePeriod.state(null, null, LAST)).isEqualTo(ClockState.NOT_APPLICABLE);
    }
}
