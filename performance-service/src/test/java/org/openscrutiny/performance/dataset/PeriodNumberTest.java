package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

class PeriodNumberTest {

    /** The numbers are stored: a code that moved would give old rows another period. */
    @ParameterizedTest
    @CsvSource({"AY,0", "FY,5", "P2,11", "CY,12", "TY,17", "RY,22", "T1T2,26", "M1,27", "M12,38", "W1,39", "W52,90",
            "CUSTOM,91"})
    void codesKeepTheirPlaces(PeriodCode code, int place) {
        assertThat(code.ordinal()).isEqualTo(place);
    }

    @Test
    void everyPeriodIsReadBack() {
        Arrays.stream(PeriodCode.values())
                .filter(code -> code != PeriodCode.CUSTOM)
                .map(code -> Period.of(code, 2016))
                .forEach(period -> assertThat(PeriodNumber.read(PeriodNumber.of(period))).isEqualTo(period));
    }

    @Test
    void laterPeriodsHaveLargerNumbers() {
        assertThat(PeriodNumber.of(Period.of(PeriodCode.M12, 2016)))
                .isLessThan(PeriodNumber.of(Period.of(PeriodCode.M1, 2017)));
        assertThat(PeriodNumber.of(Period.of(PeriodCode.FYQ3, 2016)))
                .isLessThan(PeriodNumber.of(Period.of(PeriodCode.FYQ4, 2016)));
    }
}
