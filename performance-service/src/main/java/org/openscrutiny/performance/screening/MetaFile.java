package org.openscrutiny.performance.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A metadata file as it stands: its header and a row for each described column. */
public record MetaFile(List<String> header, List<MetaColumn> columns, boolean readable) {

    private static final int MAX_ROWS = 10_000;

    public MetaFile {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
    }

    /** Reads it by the names of its columns; what cannot be read as CSV is not {@code readable}. */
    public static MetaFile read(InputStream bytes) {
        var header = new ArrayList<String>();
        var columns = new ArrayList<MetaColumn>();
        try (var csv = CsvSource.open(bytes)) {
            for (var row : csv) {
                if (header.isEmpty()) {
                    row.getFields().forEach(name -> header.add(name.strip()));
                } else if (columns.size() < MAX_ROWS) {
                    columns.add(column(header, row));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            return new MetaFile(header, columns, false);
        }
        return new MetaFile(header, columns, !header.isEmpty());
    }

    public List<MetaColumn> filters() {
        return columns.stream().filter(MetaColumn::isFilter).toList();
    }

    public List<MetaColumn> indicators() {
        return columns.stream().filter(MetaColumn::isIndicator).toList();
    }

    private static MetaColumn column(List<String> header, CsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (var i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            cells.put(header.get(i), row.getField(i));
        }
        return new MetaColumn(row.getStartingLineNumber(), cell(cells, "col_name"), cell(cells, "col_type"),
                cell(cells, "label"), cell(cells, "indicator_grouping"), cell(cells, "indicator_unit"),
                cell(cells, "indicator_dp"), cell(cells, "filter_hint"), cell(cells, "filter_grouping_column"),
                cell(cells, "filter_default"));
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "");
    }
}
