package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearDaysTest {

    private static final BankHolidays HOLIDAYS = new PublishedBankHolidays();

    @ParameterizedTest
    @CsvSource({
            // the meeting of 5 September 2017; 28 August was a bank holiday
            "WORKING_DAYS, 2017-08-25, 2017-09-05, 5", "WORKING_DAYS, 2017-08-29, 2017-09-05, 4",
            "CALENDAR_DAYS, 2017-08-30, 2017-09-05, 5",
            // Saturday, Sunday and the bank holiday add nothing
            "WORKING_DAYS, 2017-08-26, 2017-09-05, 5", "WORKING_DAYS, 2017-08-28, 2017-09-05, 5",
            // spring bank holiday 2022 moved to Thursday 2 June, with the jubilee on Friday 3 June; 30 May was a working day
            "WORKING_DAYS, 2022-05-27, 2022-06-06, 3", "WORKING_DAYS, 2022-05-30, 2022-06-07, 3",
            // a leap day counts like any other
            "WORKING_DAYS, 2024-02-28, 2024-03-01, 1", "CALENDAR_DAYS, 2023-02-28, 2023-03-01, 0",
            // over the change to and from summer time
            "CALENDAR_DAYS, 2026-03-25, 2026-03-31, 5", "CALENDAR_DAYS, 2026-10-21, 2026-10-27, 5",
            // Christmas and Boxing Day 2021 on a weekend: substitutes on Monday and Tuesday
            "WORKING_DAYS, 2021-12-23, 2022-01-05, 5",
            // the same day, the day before, and too late
            "WORKING_DAYS, 2017-09-05, 2017-09-05, 0", "WORKING_DAYS, 2017-09-04, 2017-09-05, 0",
            "CALENDAR_DAYS, 2017-09-06, 2017-09-05, 0"})
    void countsDaysStrictlyBetween(Counting counting, LocalDate published, LocalDate meeting, int clearDays) {
        assertThat(new ClearDays(counting, HOLIDAYS).between(published, meeting)).isEqualTo(clearDays);
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAYS, 2017-09-05, 2017-08-28", "CALENDAR_DAYS, 2017-09-05, 2017-08-30",
            "WORKING_DAYS, 2017-10-17, 2017-10-09"})
    void lastPublicationStillLeavesTheClearDays(Counting counting, LocalDate meeting, LocalDate last) {
        var days = new ClearDays(counting, HOLIDAYS);
        assertThat(days.lastPublicationBefore(meeting, 5)).isEqualTo(last);
        assertThat(days.between(last, meeting)).isEqualTo(5);
        assertThat(days.between(last.plusDays(1), meeting)).isLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAYS, 2017-08-25, 5, 2017-09-04", "CALENDAR_DAYS, 2024-02-28, 2, 2024-03-01",
            "WORKING_DAYS, 2017-08-25, 0, 2017-08-25"})
    void countsOnFromADay(Counting counting, LocalDate from, int days, LocalDate then) {
        assertThat(new ClearDays(counting, HOLIDAYS).daysAfter(from, days)).isEqualTo(then);
    }
}
