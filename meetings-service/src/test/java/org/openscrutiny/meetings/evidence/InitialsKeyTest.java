package org.openscrutiny.meetings.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.evidence.InitialsKey.Entry;
import org.openscrutiny.meetings.evidence.InitialsKey.Unresolved;

/** The key under the notes of 18 July 2017. */
class InitialsKeyTest {

    private static final UUID RHODES_WHITE = UUID.randomUUID();
    private static final UUID WRIGHT = UUID.randomUUID();
    private static final InitialsKey KEY = new InitialsKey(List.of(
            new Entry("GRW", RHODES_WHITE, "Ms G Rhodes White", true),
            new Entry("KW", WRIGHT, "Mr K Wright", false),
            new Entry("SC", null, null, false),
            new Entry("NH", UUID.randomUUID(), "Mr N Hussain", true),
            new Entry("NH", UUID.randomUUID(), "Ms N Hill", true)));

    @Test
    void initialsOfOneWhoWasThereAreRead() {
        assertThat(KEY.read("GRW")).isEqualTo(new Reading("GRW", RHODES_WHITE, "Ms G Rhodes White", null));
    }

    @Test
    void initialsInNoKeyStayAsPrinted() {
        assertThat(KEY.read("MA")).isEqualTo(Reading.unresolved("MA", Unresolved.NOT_IN_KEY));
    }

    @Test
    void brokenTokenStaysAsPrinted() {
        assertThat(KEY.read("GR W")).isEqualTo(Reading.unresolved("GR W", Unresolved.NOT_IN_KEY));
    }

    @Test
    void initialsOfAnOfficerInNoAttendanceListStayAsPrinted() {
        assertThat(KEY.read("KW")).isEqualTo(Reading.unresolved("KW", Unresolved.NOT_IN_ATTENDANCE));
    }

    @Test
    void initialsOfTwoPeopleStayAsPrinted() {
        assertThat(KEY.read("NH")).isEqualTo(Reading.unresolved("NH", Unresolved.AMBIGUOUS));
    }

    @Test
    void initialsOfANameNobodyKnowsStayAsPrinted() {
        assertThat(KEY.read("SC")).isEqualTo(Reading.unresolved("SC", Unresolved.NOT_KNOWN));
    }

    @Test
    void otherCaseIsAnotherToken() {
        assertThat(KEY.read("grw").unresolved()).isEqualTo(Unresolved.NOT_IN_KEY);
    }
}
