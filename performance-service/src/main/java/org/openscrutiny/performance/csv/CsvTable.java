package org.openscrutiny.performance.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it: CRLF after every row, quotes where they are needed. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front; a number never does.
 */
public final class CsvTable {

    public static final String MEDIA_TYPE = "text/csv";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final int width;

    public CsvTable(String... header) {
        width = header.length;
        row((Object[]) header);
    }

    /** Adds a row, null an empty cell; as many cells as the header has. */
    public CsvTable row(@Nullable Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("A row of %d cells under %d headings".formatted(cells.length, width));
        }
        text.append(line(cells));
        return this;
    }

    /** One row with its end, for tables too large to be held. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var plain = value.toString();
        if (!(value instanceof Number) && !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0) {
            plain = "'" + plain;
        }
        return plain.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
