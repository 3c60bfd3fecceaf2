package org.openscrutiny.meetings.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.pack.MeetingRecords.Out;
import org.openscrutiny.meetings.pack.MeetingRecords.Present;

class AttendanceWordsTest {

    @Test
    void oneWhoWasThereThroughoutIsANameAlone() {
        assertThat(AttendanceWords.of(new Present("Mrs I Darby", null, null, null, List.of())))
                .isEqualTo("Mrs I Darby");
    }

    @Test
    void timesAreThoseOfTheCouncilsClock() {
        var summer = new Present("Mrs I Darby", null, Instant.parse("2017-07-18T09:15:00Z"), null, List.of());
        assertThat(AttendanceWords.of(summer)).isEqualTo("Mrs I Darby (from 10.15 am)");
        var winter = new Present("Mrs I Darby", null, null, Instant.parse("2017-11-21T12:00:00Z"), List.of());
        assertThat(AttendanceWords.of(winter)).isEqualTo("Mrs I Darby (until 12 noon)");
    }

    @Test
    void whoLeftForGoodBecauseOfAnInterestWithdrew() {
        var out = new Out(Instant.parse("2017-11-21T11:30:00Z"), null, true);
        assertThat(AttendanceWords.of(new Present("Mr R Stuchbury", "Mr N Hussain", null, null, List.of(out))))
                .isEqualTo(
                        "Mr R Stuchbury (in place of Mr N Hussain; withdrew at 11.30 am because of an interest)");
    }
}
