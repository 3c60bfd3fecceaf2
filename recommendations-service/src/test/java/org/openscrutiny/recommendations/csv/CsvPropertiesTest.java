package org.openscrutiny.recommendations.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvPropertiesTest {

    @Property(tries = 1000)
    void whatIsWrittenComesBackExactly(@ForAll("tables") List<List<String>> table) throws IOException {
        var out = new StringBuilder();
        var writer = new CsvWriter(out);
        for (var row : table) {
            writer.row(List.copyOf(row));
        }
        assertThat(CsvReader.read(out.toString())).extracting(CsvReader.Line::cells).isEqualTo(table);
    }

    @Property(tries = 1000)
    void noCellBeginsAFormula(@ForAll("cells") String cell) {
        var safe = CsvWriter.safe(cell);
        assertThat(safe.isEmpty() || "=+-@\t\r".indexOf(safe.charAt(0)) < 0).isTrue();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return cells().list()
                .ofSize(3)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("ab=+-@'\",\r\n\t ;é").ofMaxLength(8);
    }
}
