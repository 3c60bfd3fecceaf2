package org.openscrutiny.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.meetings.testsupport.Reading;
import org.openscrutiny.meetings.testsupport.WholeMeetings;

/** What the one statement tells is what the entities tell that every write has before it: to everybody, and to nobody more. */
@QuarkusTest
class MeetingReaderTest {

    private final MeetingReader reader;
    private final Meetings meetings;

    MeetingReaderTest(MeetingReader reader, Meetings meetings) {
        this.reader = reader;
        this.meetings = meetings;
    }

    @Test
    void meetingWithALittleOfEverythingIsToldAsItsEntitiesTellIt() {
        isToldAlike(UUID.fromString(WholeMeetings.imported(WholeMeetings.july(WholeMeetings.tag()))));
    }

    @Test
    void meetingWithMuchIsToldAsItsEntitiesTellIt() {
        isToldAlike(UUID.fromString(
                WholeMeetings.imported(WholeMeetings.grown(WholeMeetings.july(WholeMeetings.tag()), 6))));
    }

    @Test
    void draftIsToldToThoseAloneWhoPrepareIt() {
        isToldAlike(UUID.fromString(Council.meeting("2031-05-06T10:00:00Z")));
    }

    @Test
    void meetingThatIsNotThereIsToldToNobody() {
        isToldAlike(UUID.randomUUID());
    }

    private void isToldAlike(UUID id) {
        for (var role : Reading.readers()) {
            var told = Reading.by(role, () -> reader.read(id));
            assertThat(told).as("by %s", role).isEqualTo(Reading.by(role, () -> meetings.read(id)));
            assertThat(Reading.by(role, () -> reader.tag(id))).as("the tag alone, by %s", role)
                    .isEqualTo(told.map(whole -> whole.tag()));
        }
    }
}
