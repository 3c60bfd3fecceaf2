package org.openscrutiny.recommendations.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Reads RFC 4180 row by row, with LF or CRLF between rows and a byte order mark before them; what {@link CsvWriter} wrote
 * comes back exactly. It holds one row at a time, however long the file is.
 */
public final class CsvReader {

    /** A cell longer than this is a quote that was never closed, or nothing that anybody should read into memory. */
    static final int MAX_CELL = 200_000;
    static final int MAX_CELLS = 200;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @param line where the row begins in the file, counted from 1 */
    public record Line(int line, List<String> cells) {}

    private final PushbackReader in;
    private int line = 1;
    private boolean begun;

    /** @param in closed by whoever opened it */
    public CsvReader(Reader in) {
        this.in = new PushbackReader(in, 1);
    }

    /** All rows of a short text; for refusals see {@link #next}. */
    public static List<Line> read(String text) {
        try {
            var reader = new CsvReader(new StringReader(text));
            var rows = new ArrayList<Line>();
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /**
     * The next row that is not empty, or null after the last.
     *
     * @throws InvalidInput if a quoted cell is not closed, something follows its end, or a row or cell is absurdly long
     * @throws IOException  as the reader throws it
     */
    public @Nullable Line next() throws IOException {
        if (!begun) {
            begun = true;
            skip(BYTE_ORDER_MARK);
        }
        while (peek() != END) {
            var begins = line;
            var cells = row();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                return new Line(begins, List.copyOf(cells));
            }
        }
        return null;
    }

    private List<String> row() throws IOException {
        var cells = new ArrayList<String>();
        while (true) {
            if (cells.size() == MAX_CELLS) {
                throw refusal(line, "a row has more than %d cells.".formatted(MAX_CELLS));
            }
            cells.add(unmarked(peek() == '"' ? quoted() : plain()));
            var end = in.read();
            if (end == END) {
                return cells;
            }
            if (end == ',') {
                continue;
            }
            if (end == '\r') {
                skip('\n');
            }
            line++;
            return cells;
        }
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        while (!endsCell(peek())) {
            add(cell, (char) in.read(), line);
        }
        return cell.toString();
    }

    private static boolean endsCell(int character) {
        return character == END || character == ',' || character == '\r' || character == '\n';
    }

    private String quoted() throws IOException {
        var opened = line;
        var cell = new StringBuilder();
        in.read();
        while (true) {
            var character = in.read();
            if (character == END) {
                throw refusal(opened, "a quoted cell begins here and never ends.");
            }
            if (character != '"') {
                line += character == '\n' ? 1 : 0;
                add(cell, (char) character, opened);
            } else if (peek() == '"') {
                add(cell, (char) in.read(), opened);
            } else if (endsCell(peek())) {
                return cell.toString();
            } else {
                throw refusal(line, "something follows the closing quote of a cell.");
            }
        }
    }

    private static void add(StringBuilder cell, char character, int opened) {
        if (cell.length() == MAX_CELL) {
            throw refusal(opened, "a cell begins here that is longer than %d characters.".formatted(MAX_CELL));
        }
        cell.append(character);
    }

    private int peek() throws IOException {
        var character = in.read();
        if (character != END) {
            in.unread(character);
        }
        return character;
    }

    private void skip(char wanted) throws IOException {
        var character = in.read();
        if (character != END && character != wanted) {
            in.unread(character);
        }
    }

    private static InvalidInput refusal(int line, String what) {
        return new InvalidInput(Fault.at("/" + line, "Line %d: %s".formatted(line, what)));
    }

    private static String unmarked(String cell) {
        var marked = cell.length() > 1 && cell.charAt(0) == '\'' && CsvWriter.RISKY.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
