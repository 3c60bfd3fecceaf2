package org.openscrutiny.support.access;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"MEMBERS, DRAFT", "DRAFT, EXEMPT"})
    void eachAudienceHoldsAllReadersOfTheNextStricterOne(Audience wider, Audience stricter) {
        assertThat(wider.readers()).containsAll(stricter.readers());
    }
}
