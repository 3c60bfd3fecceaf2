package org.openscrutiny.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;

class RecordedTest {

    private static final Instant MADE = Instant.parse("2017-09-05T09:30:00Z");
    private static final Instant LATER = MADE.plus(Duration.ofMinutes(5));

    private static final class Sample extends Recorded {

        private Sample() {
            super(MADE);
        }
    }

    /** Each count moves with what its readers see, and with nothing that they do not. */
    @ParameterizedTest
    @CsvSource({
            "PUBLIC,  true,  true,  true", "MEMBERS, false, true,  true", "DRAFT,   false, false, true",
            "EXEMPT,  false, false, false"})
    void changeIsCountedForThoseWhoSeeIt(Audience audience, boolean open, boolean members, boolean draft) {
        var record = new Sample();
        record.touch(LATER, audience);
        assertThat(moved(record, ChangeCount.OPEN)).isEqualTo(open);
        assertThat(moved(record, ChangeCount.MEMBERS)).isEqualTo(members);
        assertThat(moved(record, ChangeCount.DRAFT)).isEqualTo(draft);
        assertThat(record.modifiedAt(ChangeCount.ALL)).isEqualTo(LATER);
    }

    private static boolean moved(Recorded record, ChangeCount count) {
        var counted = record.version(count) == 1;
        assertThat(record.modifiedAt(count)).isEqualTo(counted ? LATER : MADE);
        assertThat(count.tag(record.version(count)).equals(count.tag(0))).isEqualTo(!counted);
        return counted;
    }

    @Test
    void hiddenChangesLeaveNoGap() {
        var record = new Sample();
        record.touch(LATER, Audience.EXEMPT);
        record.touch(LATER, Audience.DRAFT);
        record.touch(LATER, Audience.MEMBERS);
        record.touch(LATER, Audience.EXEMPT);
        record.touch(LATER, Audience.MEMBERS);
        assertThat(record.version(ChangeCount.OPEN)).isZero();
        assertThat(record.version(ChangeCount.MEMBERS)).isEqualTo(2);
        assertThat(record.version(ChangeCount.DRAFT)).isEqualTo(3);
    }

    @Test
    void twoChangesOfOneMomentAreTwoTimes() {
        var record = new Sample();
        record.touch(LATER, Audience.MEMBERS);
        record.touch(LATER, Audience.PUBLIC);
        assertThat(record.modifiedAt(ChangeCount.OPEN)).isAfter(LATER)
                .isEqualTo(record.modifiedAt(ChangeCount.MEMBERS))
                .isEqualTo(record.modifiedAt(ChangeCount.ALL));
    }

    @Test
    void tagSaysWhoseCountItHolds() {
        assertThat(ChangeCount.OPEN.tag(7).value()).isEqualTo("o7");
        assertThat(ChangeCount.MEMBERS.tag(7).value()).isEqualTo("m7");
        assertThat(ChangeCount.DRAFT.tag(7).value()).isEqualTo("d7");
        assertThat(ChangeCount.ALL.tag(7).value()).isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void readerIsToldTheCountOfTheStrictestAudienceTheyBelongTo(Audience audience) {
        assertThat(ChangeCount.of(audience.readable())).isEqualTo(ChangeCount.of(audience));
    }

    /** The feed tells no audience of a change that only a stricter one saw. */
    @Test
    void feedTellsEachAudienceItsOwnCountAndTime() {
        var record = new Sample();
        record.touch(LATER, Audience.MEMBERS);
        record.touch(LATER.plusSeconds(1), Audience.EXEMPT);
        assertThat(told(record, Audience.PUBLIC)).isEqualTo(new Change(Operation.UPDATED, "sample", record.id(), 0,
                Audience.PUBLIC, MADE, "/v1/samples/1"));
        assertThat(told(record, Audience.MEMBERS)).isEqualTo(new Change(Operation.UPDATED, "sample", record.id(), 1,
                Audience.MEMBERS, LATER, "/v1/samples/1"));
        assertThat(told(record, Audience.EXEMPT).modifiedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    private static Change told(Recorded record, Audience audience) {
        return Change.of(Operation.UPDATED, "sample", record, audience, "/v1/samples/1");
    }

    @Test
    void promisedIdIsKept() {
        var id = UUID.fromString("0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e");
        assertThat(new Recorded(id, MADE) {
        }.id()).isEqualTo(id);
    }
}
