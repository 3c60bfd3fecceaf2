package org.openscrutiny.support.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    @ParameterizedTest
    @CsvSource({
            "PUBLIC, PUBLIC, PUBLIC", "PUBLIC, MEMBERS, MEMBERS", "MEMBERS, PUBLIC, MEMBERS", "DRAFT, MEMBERS, DRAFT",
            "MEMBERS, DRAFT, DRAFT", "EXEMPT, DRAFT, EXEMPT", "DRAFT, EXEMPT, EXEMPT", "EXEMPT, PUBLIC, EXEMPT"})
    void whatStandsInsideAnotherIsForTheReadersOfBoth(Audience inner, Audience outer, Audience both) {
        assertThat(inner.within(outer)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
            "PUBLIC, PUBLIC, PUBLIC", "PUBLIC, MEMBERS, PUBLIC", "MEMBERS, EXEMPT, MEMBERS", "DRAFT, MEMBERS, MEMBERS",
            "EXEMPT, DRAFT, DRAFT", "DRAFT, EXEMPT, DRAFT", "EXEMPT, EXEMPT, EXEMPT", "EXEMPT, PUBLIC, PUBLIC"})
    void whatPassesFromOneToAnotherIsSeenByTheReadersOfEither(Audience before, Audience after, Audience either) {
        assertThat(before.or(after)).isEqualTo(either);
    }

    @ParameterizedTest
    @CsvSource({
            "PUBLIC, PUBLIC, false", "MEMBERS, PUBLIC, true", "PUBLIC, MEMBERS, false", "DRAFT, MEMBERS, true",
            "MEMBERS, DRAFT, false", "EXEMPT, DRAFT, true", "EXEMPT, EXEMPT, false"})
    void stricterIsWhatSomeReadersOfTheOtherMayNotRead(Audience one, Audience other, boolean stricter) {
        assertThat(one.stricterThan(other)).isEqualTo(stricter);
    }

    @Test
    void readersOfOneReadAllThatAreNoStricter() {
        assertThat(Audience.PUBLIC.readable()).containsExactly(Audience.PUBLIC);
        assertThat(Audience.MEMBERS.readable()).containsExactlyInAnyOrder(Audience.PUBLIC, Audience.MEMBERS);
        assertThat(Audience.DRAFT.readable()).doesNotContain(Audience.EXEMPT).hasSize(3);
        assertThat(Audience.EXEMPT.readable()).containsExactlyInAnyOrder(Audience.values());
    }

    @ParameterizedTest
    @CsvSource({"MEMBERS, DRAFT", "DRAFT, EXEMPT"})
    void eachAudienceHoldsAllReadersOfTheNextStricterOne(Audience wider, Audience stricter) {
        assertThat(wider.readers()).containsAll(stricter.readers());
    }
}
