package org.openscrutiny.performance.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Screens a data file with its metadata, reading each row once and handing it on. Memory does not grow with the file: places
 * and items are remembered up to fixed limits, keys of rows go to disk.
 */
public final class Screener {

    private final Registers registers;

    public Screener(Registers registers) {
        this.registers = registers;
    }

    /**
     * Reads the whole file, unless its names, metadata or header are already reason to refuse it.
     *
     * @param dataName  the name of the data file
     * @param metaName  the name of the metadata file
     * @param sink      takes each row
     * @param progress  told the number of rows read, now and then
     * @throws UncheckedIOException if the bytes cannot be read to their end; broken CSV is a finding, not an error
     */
    public ScreeningReport screen(String dataName, InputStream data, String metaName, MetaFile meta,
            ScreeningOptions options, RowSink sink, LongConsumer progress) {
        var findings = new Findings();
        var header = new HeaderRules(findings);
        header.checkNames(dataName, metaName);
        if (!findings.failedBy(0, options.waivers())) {
            header.checkMeta(meta);
        }
        long rows = 0;
        if (!findings.failedBy(1, options.waivers())) {
            rows = read(data, meta, options, sink, progress, findings, header);
        }
        return findings.report(options.waivers(), rows);
    }

    private long read(InputStream data, MetaFile meta, ScreeningOptions options, RowSink sink, LongConsumer progress,
            Findings findings, HeaderRules header) {
        long rows = 0;
        try (var csv = CsvSource.open(data)) {
            RowScreen screen = null;
            try {
                for (var record : csv) {
                    if (screen == null) {
                        var layout = DataLayout.of(record.getFields().stream().map(String::strip).toList(), meta,
                                options);
                        header.checkHeader(layout, meta);
                        if (findings.failedBy(5, options.waivers())) {
                            return 0;
                        }
                        screen = new RowScreen(findings, registers, layout, meta, options, sink);
                    } else {
                        screen.row(record);
                        rows++;
                        if (rows % 1000 == 0) {
                            progress.accept(rows);
                        }
                    }
                }
                progress.accept(rows);
                if (screen == null) {
                    findings.add(Rule.UNREADABLE, "The data file is empty.", null, null);
                } else {
                    screen.finish(rows);
                }
            } finally {
                if (screen != null) {
                    screen.close();
                }
            }
        } catch (CsvParseException broken) {
            unreadable(findings, rows);
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CharacterCodingException)) {
                throw broken;
            }
            unreadable(findings, rows);
        } catch (CharacterCodingException broken) {
            unreadable(findings, rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    private static void unreadable(Findings findings, long rows) {
        findings.add(Rule.UNREADABLE, "The data cannot be read as CSV in UTF-8 after %d rows.".formatted(rows),
                rows + 2, null,
                null);
    }

    /** Rows of one file, with what the importer corrects of them. */
    private static final class RowScreen {

        private final Findings findings;
        private final DataLayout layout;
        private final RowSink sink;
        private final TimeRules time;
        private final GeographyRules geography;
        private final FilterRules filters;
        private final IndicatorRules indicators;
        private final GeneralRules general;
        private final String[] cells;
        private final List<Added> added = new ArrayList<>();
        private final Map<Integer, Map<String, String>> replaced = new HashMap<>();

        private RowScreen(Findings findings, Registers registers, DataLayout layout, MetaFile meta,
                ScreeningOptions options, RowSink sink) {
            this.findings = findings;
            this.layout = layout;
            this.sink = sink;
            time = new TimeRules(findings, layout);
            geography = new GeographyRules(findings, registers, layout);
            filters = new FilterRules(findings, registers, layout);
            indicators = new IndicatorRules(findings, layout, options);
            general = new GeneralRules(findings, layout, options);
            cells = new String[layout.names().size()];
            options.columns().forEach((name, source) -> {
                if (layout.at(name) >= layout.own()) {
                    added.add(new Added(layout.at(name), layout.at(source.from()), source.value(), source.level()));
                }
            });
            options.values().forEach((name, values) -> {
                if (layout.has(name)) {
                    replaced.put(layout.at(name), values);
                }
            });
            general.meta(meta);
            checkDictionary(registers, Set.copyOf(layout.names()));
            sink.begin(layout);
        }

        private void checkDictionary(Registers registers, Set<String> names) {
            names.stream()
                    .sorted()
                    .filter(name -> !ColumnNames.isObservationalUnit(name) && !registers.inDictionary(name))
                    .filter(name -> isDescribed(name))
                    .forEach(name -> findings.add(Rule.API_NAME_NOT_IN_DICTIONARY,
                            "The data dictionary has no column %s.".formatted(name), name, null));
        }

        private boolean isDescribed(String name) {
            return layout.filters().stream().anyMatch(filter -> filter.colName().equals(name))
                    || layout.indicators().stream().anyMatch(indicator -> indicator.colName().equals(name));
        }

        private void row(CsvRecord record) {
            var line = record.getStartingLineNumber();
            if (record.getFieldCount() != layout.own()) {
                findings.add(Rule.ROW_WIDTH,
                        "Line %d has %d cells, the header %d.".formatted(line, record.getFieldCount(),
                                layout.own()),
                        line, null, null);
                return;
            }
            fill(record);
            var period = time.row(line, cells);
            var place = geography.key(cells);
            geography.row(line, place, cells);
            filters.row(line, cells);
            if (indicators.row(line, cells)) {
                period.ifPresent(known -> geography.life(line, cells, known));
            }
            general.row(line, place, cells);
            sink.row(line, cells);
        }

        private void fill(CsvRecord record) {
            for (var i = 0; i < layout.own(); i++) {
                cells[i] = record.getField(i);
            }
            for (var one : added) {
                cells[one.at()] = one.value(cells, layout.at(ColumnNames.LEVEL));
            }
            replaced.forEach((at, values) -> cells[at] = values.getOrDefault(cells[at], cells[at]));
        }

        private void finish(long rows) {
            if (rows == 0) {
                findings.add(Rule.NO_ROWS, "The data file has a header and no rows.", null, null);
                return;
            }
            time.finish();
            geography.finish();
            filters.finish();
            general.finish(geography.levels());
        }

        private void close() {
            general.close();
        }
    }

    private record Added(int at, int from, @Nullable String value, @Nullable String level) {

        String value(String[] cells, int levelAt) {
            if (level != null && !level.equals(cells[levelAt])) {
                return "";
            }
            return from >= 0 ? cells[from] : Optional.ofNullable(value).orElse("");
        }
    }
}
