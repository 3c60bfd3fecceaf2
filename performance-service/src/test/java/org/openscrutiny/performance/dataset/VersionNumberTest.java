package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {

    @ParameterizedTest
    @CsvSource({"MAJOR,3.0", "MINOR,2.2", "PATCH,2.1.1"})
    void nextOneFollowsFromWhatChanged(VersionKind kind, String next) {
        assertThat(new VersionNumber(2, 1, 0).next(kind)).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({"2.*,2.1.3,true", "2.*,3.0,false", "2.1.*,2.1.3,true", "2.1.*,2.2,false", "*,9.9,true", "2.1,2.1,true",
            "2.1,2.1.3,false", "2.1.3,2.1.3,true"})
    void patternHoldsThoseItNames(String pattern, String version, boolean holds) {
        assertThat(VersionPattern.parse(pattern).orElseThrow().holds(VersionNumber.parse(version).orElseThrow()))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "v2.0", "2.", "2.x", "*.1", "2.*.1", "1.2.3.4", "99999999999.0", "-1.0"})
    void anythingElseIsNoVersion(String text) {
        assertThat(VersionPattern.parse(text)).isEmpty();
    }

    @Test
    void laterIsMore() {
        assertThat(new VersionNumber(2, 0, 1)).isGreaterThan(new VersionNumber(2, 0, 0));
        assertThat(new VersionNumber(10, 0, 0)).isGreaterThan(new VersionNumber(9, 9, 9));
    }
}
