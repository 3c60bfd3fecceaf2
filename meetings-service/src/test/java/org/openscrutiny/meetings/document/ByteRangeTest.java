package org.openscrutiny.meetings.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 0", "bytes=2-5, 2, 5", "bytes=5-, 5, 9", "bytes=-3, 7, 9", "bytes=8-100, 8, 9",
            "bytes=-100, 0, 9"})
    void isCutToTheTenBytesThereAre(String header, long first, long last) {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=5-4", "bytes=-0", "bytes=999999999999999999-"})
    void cannotBeSatisfied(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999-"})
    void otherHeadersAskForNoSingleRange(String header) {
        assertThat(ByteRange.isAsked(header)).isFalse();
    }

    @Test
    void countsBothEnds() {
        assertThat(new ByteRange(2, 5).length()).isEqualTo(4);
    }
}
