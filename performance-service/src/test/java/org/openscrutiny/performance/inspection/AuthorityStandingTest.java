package org.openscrutiny.performance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityStandingTest {

    private static final UUID ID = UUID.randomUUID();
    private static final List<AuthorityStep> STEPS = List.of(step("2010-05-01", false, null),
            step("2014-08-08", true, null), step("2016-11-30", null, null), step("2017-06-13", null, 3),
            step("2018-01-29", true, null), step("2018-06-01", null, null), step("2022-02-11", false, null),
            step("2025-05-14", false, null));

    @ParameterizedTest
    @CsvSource({"2009-01-01,NOT_INSPECTED,", "2010-05-01,GRADED,", "2014-08-07,GRADED,", "2014-08-08,INADEQUATE,",
            "2016-11-30,MONITORED,1", "2017-06-13,MONITORED,3", "2018-01-29,INADEQUATE,", "2018-06-01,MONITORED,1",
            "2022-02-11,RE_INSPECTED,", "2025-05-14,GRADED,"})
    void stateOfADay(LocalDate day, AuthorityState state, @Nullable Integer visit) {
        var standing = AuthorityStanding.on(day, STEPS);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.visitNo()).isEqualTo(visit);
    }

    private static AuthorityStep step(String day, @Nullable Boolean inadequate, @Nullable Integer visit) {
        return new AuthorityStep(ID, LocalDate.parse(day), inadequate, visit);
    }
}
