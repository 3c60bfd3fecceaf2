package org.openscrutiny.performance.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void quotesWhatNeedsQuotes() {
        assertThat(new CsvTable("a", "b").row("plain", "with, comma").row("say \"so\"", "two\nlines"))
                .hasToString("a,b\r\nplain,\"with, comma\"\r\n\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-x", "@sum", "\tx"})
    void noTextBecomesAFormula(String given) {
        assertThat(new CsvTable("a").row(given)).hasToString("a\r\n'" + given + "\r\n");
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        assertThat(new CsvTable("a", "b", "c").row(new BigDecimal("-1E+2"), -3, null))
                .hasToString("a,b,c\r\n-100,-3,\r\n");
    }

    @Test
    void everyRowIsAsWideAsTheHeader() {
        var table = new CsvTable("a", "b");
        assertThatThrownBy(() -> table.row("alone")).isInstanceOf(IllegalArgumentException.class);
    }
}
