package org.openscrutiny.recommendations.csv;

import java.util.ArrayList;
import java.util.List;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Reads RFC 4180, with LF or CRLF between rows and a byte order mark before them; what {@link CsvWriter} wrote comes back exactly. */
public final class CsvReader {

    /** @param line where the row begins in the file, counted from 1 */
    public record Line(int line, List<String> cells) {}

    private final String text;
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    /** @throws InvalidInput if a quoted cell is not closed, or something follows its end */
    public static List<Line> read(String text) {
        return new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<Line> rows() {
        var rows = new ArrayList<Line>();
        while (at < text.length()) {
            var begins = line;
            var cells = row();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                rows.add(new Line(begins, List.copyOf(cells)));
            }
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(unmarked(at < text.length() && text.charAt(at) == '"' ? quoted() : plain()));
            if (at >= text.length()) {
                return cells;
            }
            var end = text.charAt(at++);
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return cells;
        }
    }

    private String plain() {
        var start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var opened = line;
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
                line += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at >= text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                return cell.toString();
            } else {
                throw new InvalidInput(Fault.at("/" + line,
                        "Line %d: something follows the closing quote of a cell.".formatted(line)));
            }
        }
        throw new InvalidInput(
                Fault.at("/" + opened, "Line %d: a quoted cell begins here and never ends.".formatted(opened)));
    }

    private static String unmarked(String cell) {
        var marked = cell.length() > 1 && cell.charAt(0) == '\'' && CsvWriter.RISKY.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
