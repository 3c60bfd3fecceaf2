package org.openscrutiny.meetings.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {

    @ParameterizedTest
    @CsvSource({"Mrs I Darby, mrs i darby", "'  Ms.  I.  Darby ', ms i darby", "Cllr. Warren Whyte, cllr warren whyte",
            "Zoë O’Brien, zoe o'brien", "NH, nh"})
    void caseSpacingStopsAndAccentsDoNotCount(String printed, String key) {
        assertThat(KnownNames.key(printed)).isEqualTo(key);
    }

    @Test
    void personIsKnownByEveryNameAndByNoOther() {
        var hussain = new Person(
                new PersonDraft("Mr N Hussain", "Hussain", "Niknam", List.of("NH", "Mr Niknam Hussain")),
                Instant.EPOCH);
        assertThat(List.of("mr n hussain", "NH", "N.H.", "Niknam Hussain")).filteredOn(hussain::isKnownAs)
                .containsExactly("mr n hussain", "NH", "Niknam Hussain");
        assertThat(hussain.isKnownAs("Mr M Hussain")).isFalse();
        assertThat(hussain.isKnownAs("MA")).isFalse();
    }
}
