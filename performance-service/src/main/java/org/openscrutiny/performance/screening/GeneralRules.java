package org.openscrutiny.performance.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What holds of every cell and every row: stage 12, and columns that nothing describes. */
final class GeneralRules implements AutoCloseable {

    private static final Set<String> NULL_WORDS = Set.of("NULL", "Null", "null", "NA", "na");
    private static final Set<String> LEGACY_SYMBOLS = Set.of("N/A", "n/a", ".", "..", "-");
    private static final String BETWEEN = "\u0001";
    private static final int KEYS_IN_MEMORY = 200_000;

    private final Findings findings;
    private final DataLayout layout;
    private final int periodAt;
    private final int identifierAt;
    private final int levelAt;
    private final int[] breakdowns;
    private final StringBuilder key = new StringBuilder();
    private final boolean[] explained;
    private final @Nullable String[] first;
    private final boolean[] several;
    private final Set<String> declaredSymbols;
    private final boolean[] indicator;
    private final DuplicateFinder duplicates = new DuplicateFinder(KEYS_IN_MEMORY);
    private final DuplicateFinder institutionDuplicates = new DuplicateFinder(KEYS_IN_MEMORY);

    GeneralRules(Findings findings, DataLayout layout, ScreeningOptions options) {
        this.findings = findings;
        this.layout = layout;
        periodAt = layout.at(ColumnNames.TIME_PERIOD);
        identifierAt = layout.at(ColumnNames.TIME_IDENTIFIER);
        levelAt = layout.at(ColumnNames.LEVEL);
        var columns = layout.names().size();
        var broken = new LinkedHashSet<String>();
        layout.filters().forEach(filter -> {
            broken.add(filter.colName());
            broken.add(filter.filterGroupingColumn());
        });
        breakdowns = broken.stream().filter(layout::has).mapToInt(layout::at).toArray();
        explained = new boolean[columns];
        indicator = new boolean[columns];
        layout.indicators()
                .stream()
                .filter(one -> layout.has(one.colName()))
                .forEach(one -> indicator[layout.at(one.colName())] = true);
        for (var at : breakdowns) {
            explained[at] = true;
        }
        for (var i = 0; i < columns; i++) {
            var name = layout.names().get(i);
            explained[i] |= indicator[i] || ColumnNames.isObservationalUnit(name)
                    || ColumnNames.looksGeographic(name);
        }
        first = new String[columns];
        several = new boolean[columns];
        declaredSymbols = new HashSet<>(options.symbols().keySet());
    }

    void meta(MetaFile meta) {
        for (var column : meta.columns()) {
            for (var cell : List.of(column.colName(), column.label(), column.indicatorGrouping(),
                    column.indicatorUnit(), column.indicatorDecimals(), column.filterHint(),
                    column.filterGroupingColumn())) {
                if (NULL_WORDS.contains(cell)) {
                    findings.add(Rule.NULL_WORD, "The metadata says %s; leave a cell blank instead.".formatted(cell),
                            column.row(), column.colName(), cell);
                }
            }
        }
    }

    void row(long line, String place, String[] cells) {
        key.setLength(0);
        key.append(cells[periodAt]).append(BETWEEN).append(cells[identifierAt]).append(BETWEEN).append(place);
        for (var at : breakdowns) {
            key.append(BETWEEN).append(cells[at]);
        }
        var level = GeographicLevel.ofLabel(cells[levelAt]);
        var institution = level.filter(one -> one.isInstitution() || one.isIgnored()).isPresent();
        (institution ? institutionDuplicates : duplicates).add(key, line);
        for (var i = 0; i < cells.length; i++) {
            cell(line, i, cells[i]);
        }
    }

    void finish(Set<GeographicLevel> levels) {
        for (var i = 0; i < first.length; i++) {
            if (several[i] && !explained[i]) {
                var name = layout.names().get(i);
                findings.add(Rule.COLUMN_NOT_DESCRIBED,
                        "The column %s is in the data but not in the metadata; it will not be shown.".formatted(name),
                        name,
                        null);
            }
        }
        tell(duplicates);
        if (levels.equals(Set.of(GeographicLevel.SCHOOL)) || levels.equals(Set.of(GeographicLevel.PROVIDER))) {
            tell(institutionDuplicates);
        }
    }

    @Override
    public void close() {
        duplicates.close();
        institutionDuplicates.close();
    }

    private void cell(long line, int at, String cell) {
        if (!several[at]) {
            if (first[at] == null) {
                first[at] = cell;
            } else {
                several[at] = !first[at].equals(cell);
            }
        }
        if (cell.length() > 4 || cell.isEmpty()) {
            return;
        }
        if (NULL_WORDS.contains(cell)) {
            findings.add(Rule.NULL_WORD,
                    () -> "%s says %s; a symbol says why there is nothing.".formatted(layout.names().get(at), cell),
                    line, layout.names().get(at), cell);
        } else if (LEGACY_SYMBOLS.contains(cell) && !(indicator[at] && declaredSymbols.contains(cell))) {
            findings.add(Rule.LEGACY_SYMBOL, () -> "%s holds %s, which is no symbol of today's standard.".formatted(
                    layout.names().get(at), cell), line, layout.names().get(at), cell);
        }
    }

    /** Lines are told in order, the first hundred by their place in the file, whatever order they were found in. */
    private void tell(DuplicateFinder finder) {
        var earliest = new PriorityQueue<long[]>((one, other) -> Long.compare(other[0], one[0]));
        var count = new long[1];
        finder.forEachDuplicate((line, firstLine) -> {
            count[0]++;
            earliest.add(new long[]{line, firstLine});
            if (earliest.size() > Findings.MAX_EXAMPLES) {
                earliest.remove();
            }
        });
        var told = earliest.toArray(long[][]::new);
        Arrays.sort(told, (one, other) -> Long.compare(one[0], other[0]));
        for (var line : told) {
            findings.add(Rule.DUPLICATE_ROW,
                    "Line %d is of the same time, place and items as line %d.".formatted(line[0], line[1]), line[0],
                    null,
                    "as line " + line[1]);
        }
        if (told.length > 0) {
            findings.countOn(Rule.DUPLICATE_ROW, count[0] - told.length);
        }
    }
}
