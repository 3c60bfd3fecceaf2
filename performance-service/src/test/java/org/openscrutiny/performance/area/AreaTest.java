package org.openscrutiny.performance.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    private final Area buckinghamshire = new Area(1, "Buckinghamshire", AreaLevel.LA, "825", null,
            List.of(new AreaCode("E10000002", LocalDate.of(2009, 1, 1), LocalDate.of(2020, 3, 31)),
                    new AreaCode("E06000060", LocalDate.of(2020, 4, 1), null)));

    @ParameterizedTest
    @CsvSource({"2008-06-01,E10000002", "2009-01-01,E10000002", "2020-03-31,E10000002", "2020-04-01,E06000060",
            "2030-01-01,E06000060"})
    void codeOfADay(LocalDate day, String code) {
        assertThat(buckinghamshire.codeOn(day)).isEqualTo(code);
    }
}
