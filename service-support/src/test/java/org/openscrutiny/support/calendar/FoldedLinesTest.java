package org.openscrutiny.support.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedLinesTest {

    @Test
    void lineOf75OctetsStaysWholeAndTheNextOneIsParted() {
        assertThat(FoldedLines.of("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(FoldedLines.of("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    }

    @Test
    void characterOfSeveralOctetsIsNeverParted() {
        var text = "SUMMARY:" + "Ŵ".repeat(50) + "😀".repeat(30) + "\r\nEND:VEVENT\r\n";
        var folded = FoldedLines.of(text);
        assertThat(folded.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(folded.getBytes(UTF_8), UTF_8).replace("\r\n ", "")).isEqualTo(text);
    }
}
