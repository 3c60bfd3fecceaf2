package org.openscrutiny.recommendations.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tcmd", "\rcmd", "'already"})
    void cellASpreadsheetWouldRunIsMarked(String cell) {
        assertThat(CsvWriter.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "1-1", "a=b", "26%"})
    void otherCellStaysAsItIs(String cell) {
        assertThat(CsvWriter.safe(cell)).isEqualTo(cell);
    }

    @Test
    void quotesWhatNeedsQuotes() throws IOException {
        var out = new StringBuilder();
        new CsvWriter(out).row(Arrays.asList("a,b", "say \"no\"", "two\nlines", null, "plain"));
        assertThat(out.toString()).isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,plain\r\n");
    }
}
