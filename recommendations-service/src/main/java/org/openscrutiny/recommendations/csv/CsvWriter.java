package org.openscrutiny.recommendations.csv;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows of RFC 4180: comma, CRLF, quotes where needed. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, the mark spreadsheets themselves use for text; {@link CsvReader} takes it off again.
 */
public final class CsvWriter {

    public static final String MEDIA_TYPE = "text/csv";
    static final String RISKY = "=+-@\t\r'";

    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /** Absent cells stay empty. */
    public void row(List<@Nullable String> cells) throws IOException {
        var first = true;
        for (var cell : cells) {
            if (!first) {
                out.append(',');
            }
            first = false;
            out.append(quoted(safe(cell == null ? "" : cell)));
        }
        out.append("\r\n");
    }

    /** An apostrophe itself is marked too, so that reading back is exact. */
    static String safe(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
