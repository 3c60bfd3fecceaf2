package org.openscrutiny.recommendations.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.InvalidInput;

class CsvReaderTest {

    @Test
    void linesAreCountedThroughQuotedNewlines() {
        assertThat(CsvReader.read("a,b\r\n\"one\ntwo\",c\r\nd,e\n")).containsExactly(
                new CsvReader.Line(1, List.of("a", "b")),
                new CsvReader.Line(2, List.of("one\ntwo", "c")), new CsvReader.Line(4, List.of("d", "e")));
    }

    @Test
    void byteOrderMarkAndEmptyLinesAreSkipped() {
        assertThat(CsvReader.read("\uFEFFa\n\nb")).extracting(CsvReader.Line::cells)
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void openQuoteIsRefusedWithTheLineItBegins() {
        assertThatThrownBy(() -> CsvReader.read("a\n\"b\nc")).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void somethingAfterTheClosingQuoteIsRefused() {
        assertThatThrownBy(() -> CsvReader.read("\"a\"b")).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Line 1");
    }
}
