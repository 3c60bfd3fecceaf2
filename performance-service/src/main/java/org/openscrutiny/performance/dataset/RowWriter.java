package org.openscrutiny.performance.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.screening.DataLayout;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.performance.screening.RowSink;
import org.postgresql.PGConnection;

/**
 * Stores the rows of a file as they are screened, in a table that nobody else sees: it exists only in this transaction.
 * Memory holds each place and item once, and no more of them than a file may have.
 */
final class RowWriter implements RowSink {

    /** England has some 25,000 schools; with those that closed, and every other kind of place, still fewer than this. */
    static final int MOST_PLACES = 200_000;
    private static final int MOST_ITEMS = 25_000;
    private static final int COLUMNS = 7;

    private final Connection connection;
    private final int versionNo;
    private final Numbering numbering;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<PlaceRow> placeRows = new ArrayList<>();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Set<Period> periodsFound = new TreeSet<>();
    private final Set<GeographicLevel> levels = EnumSet.noneOf(GeographicLevel.class);
    private final List<FilterCells> filters = new ArrayList<>();
    private final List<IndicatorColumn> indicators = new ArrayList<>();
    private @Nullable BinaryRows rows;
    private @Nullable PlaceParts placeParts;
    private int[] placesAt = {};
    private int levelAt;
    private int periodAt;
    private int identifierAt;
    private int[] indicatorsAt = {};
    private int[] itemNumbers = {};
    private @Nullable String[] numbers = {};
    private @Nullable String[] symbols = {};
    private boolean tooManyPlaces;
    private boolean unstorable;
    private long stored;

    RowWriter(Connection connection, int versionNo, Numbering numbering) {
        this.connection = connection;
        this.versionNo = versionNo;
        this.numbering = numbering;
    }

    static String table(int versionNo) {
        return "data_rows_" + versionNo;
    }

    @Override
    public void begin(DataLayout layout) {
        placeParts = new PlaceParts(layout);
        levelAt = layout.at("geographic_level");
        periodAt = layout.at("time_period");
        identifierAt = layout.at("time_identifier");
        placesAt = Arrays.stream(GeographicLevel.values())
                .flatMap(level -> level.columns().stream())
                .filter(layout::has)
                .mapToInt(layout::at)
                .toArray();
        for (var filter : layout.filters()) {
            filters.add(new FilterCells(
                    new FilterColumn(numbering.columnId(filter.colName()), filter.colName(), filter.label(),
                            filter.filterHint(), filter.filterGroupingColumn()),
                    layout.at(filter.colName()),
                    filter.filterGroupingColumn().isEmpty() ? -1 : layout.at(filter.filterGroupingColumn()),
                    new LinkedHashMap<>()));
        }
        for (var indicator : layout.indicators()) {
            indicators.add(new IndicatorColumn(numbering.columnId(indicator.colName()), indicator.colName(),
                    indicator.label(), indicator.indicatorUnit(), indicator.decimals(),
                    indicator.indicatorGrouping()));
        }
        indicatorsAt = layout.indicators().stream().mapToInt(indicator -> layout.at(indicator.colName())).toArray();
        itemNumbers = new int[filters.size()];
        numbers = new String[indicatorsAt.length];
        symbols = new String[indicatorsAt.length];
        try (var sql = connection.createStatement()) {
            var table = table(versionNo);
            sql.execute("create table %1$s (like data_rows, constraint ck_%1$s check (version_no = %2$d))"
                    .formatted(table, versionNo));
            // Frozen: nobody has an older view of a table that was made in this transaction.
            rows = new BinaryRows(connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin (format binary, freeze)".formatted(table)));
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    @Override
    public void row(long line, String[] cells) {
        var copy = rows;
        var level = GeographicLevel.ofLabel(cells[levelAt]);
        var period = period(cells);
        if (copy == null || level.isEmpty() || period == null || !readItems(cells)) {
            return; // screening has found something wrong with this row, so nothing of the file will be kept
        }
        var place = place(level.get(), cells);
        if (place < 0) {
            return;
        }
        var anySymbol = readFigures(cells);
        try {
            copy.row(COLUMNS);
            copy.integer(versionNo);
            copy.integer((int) line);
            copy.integer(period);
            copy.integer(place);
            copy.integers(itemNumbers);
            copy.numerics(numbers);
            if (anySymbol) {
                copy.texts(symbols);
            } else {
                copy.nothing();
            }
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    private @Nullable Integer period(String[] cells) {
        var named = cells[periodAt] + "|" + cells[identifierAt];
        var known = periods.get(named);
        if (known != null) {
            return known;
        }
        try {
            var period = Period.ofCsv(cells[periodAt], cells[identifierAt]);
            var number = PeriodNumber.of(period);
            periodsFound.add(period);
            periods.put(named, number);
            return number;
        } catch (InvalidPeriod invalid) {
            return null;
        }
    }

    private boolean readItems(String[] cells) {
        for (var i = 0; i < itemNumbers.length; i++) {
            var filter = filters.get(i);
            var label = cells[filter.at()];
            var item = filter.items().get(label);
            if (item == null) {
                if (filter.items().size() >= MOST_ITEMS) {
                    return false;
                }
                if (label.indexOf(0) >= 0) {
                    unstorable = true;
                    return false;
                }
                var known = numbering.item(filter.column().id(), label);
                item = new FilterItem(known.no(), i, known.id(), label,
                        filter.groupAt() < 0 ? "" : cells[filter.groupAt()]);
                filter.items().put(label, item);
            }
            itemNumbers[i] = item.no();
        }
        return true;
    }

    private int place(GeographicLevel level, String[] cells) {
        var key = new StringBuilder(level.code());
        for (var at : placesAt) {
            key.append('\u0001').append(cells[at]);
        }
        var named = key.toString();
        var known = places.get(named);
        if (known != null) {
            return known;
        }
        if (named.indexOf(0) >= 0) {
            unstorable = true;
            return -1;
        }
        if (places.size() >= MOST_PLACES) {
            tooManyPlaces = true;
            return -1;
        }
        var no = places.size();
        places.put(named, no);
        levels.add(level);
        placeRows.add(Objects.requireNonNull(placeParts).read(no, level, cells));
        return no;
    }

    private boolean readFigures(String[] cells) {
        var anySymbol = false;
        for (var i = 0; i < indicatorsAt.length; i++) {
            var cell = cells[indicatorsAt[i]];
            var isNumber = NumericBytes.isNumber(cell);
            numbers[i] = isNumber ? cell : null;
            symbols[i] = isNumber ? null : cell;
            anySymbol |= !isNumber;
        }
        return anySymbol;
    }

    /**
     * Ends the copy; what follows on this connection sees the rows.
     *
     * @throws Unpublishable if the file has more places than are kept
     */
    VersionContents finish() {
        if (tooManyPlaces) {
            throw new Unpublishable("The file has more than %,d places.".formatted(MOST_PLACES));
        }
        if (unstorable || describedBy().anyMatch(text -> text.indexOf(0) >= 0)) {
            throw new Unpublishable("The file holds the character U+0000, which cannot be stored.");
        }
        try {
            stored = Objects.requireNonNull(rows).finish();
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
        var named = new HashMap<VersionContents.PlaceKey, String>();
        placeRows.forEach(place -> named.putIfAbsent(new VersionContents.PlaceKey(place.level(), place.code()),
                place.name()));
        return new VersionContents(indicators, filters.stream().map(FilterCells::column).toList(),
                filters.stream().flatMap(filter -> filter.items().values().stream()).toList(), periodsFound, levels,
                named);
    }

    private Stream<String> describedBy() {
        return Stream.concat(
                indicators.stream().flatMap(one -> Stream.of(one.column(), one.label(), one.unit(), one.grouping())),
                filters.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(one.column().column(), one.column().label(), one.column().hint(),
                                        one.column().groupColumn()),
                                one.items().values().stream().map(FilterItem::group))));
    }

    void abandon() {
        try {
            if (rows != null) {
                rows.abandon();
            }
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    /** After {@link #finish}. */
    List<PlaceRow> places() {
        return placeRows;
    }

    long stored() {
        return stored;
    }

    private record FilterCells(FilterColumn column, int at, int groupAt, Map<String, FilterItem> items) {}
}
