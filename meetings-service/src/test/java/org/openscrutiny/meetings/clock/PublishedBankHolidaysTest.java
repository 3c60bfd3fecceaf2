package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedBankHolidaysTest {

    private final BankHolidays holidays = new PublishedBankHolidays();

    @ParameterizedTest
    @ValueSource(strings = {"2017-01-02", "2017-08-28", "2017-04-14", "2017-04-17", "2012-06-04", "2012-06-05",
            "2020-05-08",
            "2021-12-27", "2021-12-28", "2022-01-03", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"})
    void knowsMovedAddedAndSubstituteDays(LocalDate day) {
        assertThat(holidays.include(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2017-08-07, the August holiday of Scotland", "2012-05-28, moved away that year",
            "2020-05-04, moved away that year", "2017-07-12, of Northern Ireland"})
    void leavesOutWhatIsNoneInEngland(LocalDate day, String why) {
        assertThat(holidays.include(day)).as(why).isFalse();
    }
}
