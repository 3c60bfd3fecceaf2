package org.openscrutiny.performance.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.ofEnglandAndWales();

    /** Reckoned apart from this code, by hand from the list of bank holidays on GOV.UK. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
            "2014-08-08, 2014-11-17, over the late summer holiday",
            "2014-08-09, 2014-11-17, from a Saturday",
            "2016-11-01, 2017-02-10, over a Christmas Day on a Sunday and New Year",
            "2018-01-29, 2018-05-10, over Good Friday and Easter Monday and the first of May",
            "2021-10-29, 2022-02-09, over a Christmas Day on a Saturday",
            "2022-04-08, 2022-07-22, over Easter and the jubilee of June 2022",
            "2022-07-01, 2022-10-11, over the day of the Queen's funeral",
            "2023-02-03, 2023-05-18, over Easter and the coronation"})
    void seventyWorkingDaysAfterAReportCameOut(LocalDate from, LocalDate last, String over) {
        assertThat(days.after(from, 70)).isEqualTo(last);
    }

    @Test
    void dayItCountsFromIsNotOneOfThem() {
        assertThat(days.after(LocalDate.of(2017, 9, 4), 1)).isEqualTo("2017-09-05");
        assertThat(days.after(LocalDate.of(2017, 9, 8), 1)).isEqualTo("2017-09-11");
        assertThat(days.after(LocalDate.of(2017, 9, 8), 0)).isEqualTo("2017-09-08");
    }

    @Test
    void daysThatAreGivenAreNotCounted() {
        var strike = LocalDate.of(2017, 9, 5);
        assertThat(new WorkingDays(strike::equals).after(LocalDate.of(2017, 9, 4), 2)).isEqualTo("2017-09-07");
    }
}
