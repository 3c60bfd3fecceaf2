package org.openscrutiny.performance.dataquery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.performance.dataset.FilterItem;
import org.openscrutiny.performance.dataset.PeriodNumber;
import org.openscrutiny.performance.dataset.Place;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Answers as CSV, however many rows there are, in the order of the file. Rows are read some thousand at a time, each time
 * after the last one before: a version never changes, so nothing needs to be held open while a slow reader reads.
 */
@ApplicationScoped
class CsvAnswer {

    private static final int AT_ONCE = 2_000;
    /** Places, and items, that are remembered while rows are written: a file may have every school. */
    private static final int MOST_REMEMBERED = 5_000;
    private static final List<SortKey> AS_IN_THE_FILE = List.of(new SortKey("r.line", false, "integer"));

    private final Queries queries;
    private final QueryStore store;

    CsvAnswer(Queries queries, QueryStore store) {
        this.queries = queries;
        this.store = store;
    }

    /**
     * Reads the first rows, so that whatever is wrong with the question is said before any is sent.
     *
     * @throws InvalidInput if it asks for a sort or a page
     */
    Prepared prepare(String dataSet, QueryDraft draft, CsvLayout layout, String versionAt) {
        if (!draft.sortsOrNone().isEmpty()) {
            throw new InvalidInput(Fault.in("sorts", "CSV comes in the order of the file; leave sorts out."));
        }
        if (draft.limit() != null || draft.after() != null || draft.wantsTotal()) {
            throw new InvalidInput(Fault.in("limit", "CSV comes whole; leave limit, after and total out."));
        }
        var question = queries.prepare(dataSet, draft, draft.dataSetVersion(), versionAt);
        return new Prepared(question, layout, read(question, null));
    }

    private List<FoundRow> read(Queries.Prepared question, @Nullable Integer afterLine) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.rows(question.version().no(), question.condition(), AS_IN_THE_FILE,
                        Optional.ofNullable(afterLine).map(line -> List.of(line.toString())), AT_ONCE));
    }

    void write(Prepared prepared, OutputStream out) throws IOException {
        var question = prepared.question();
        out.write(header(question, prepared.layout()).getBytes(UTF_8));
        Map<Integer, FilterItem> items = new HashMap<>();
        Map<Integer, Place> places = new HashMap<>();
        var rows = prepared.first();
        while (!rows.isEmpty()) {
            var unknown = rows;
            makeRoom(items);
            makeRoom(places);
            QuarkusTransaction.requiringNew().run(() -> {
                items.putAll(queries.items(question, unknown));
                places.putAll(queries.places(question, unknown));
            });
            var text = new StringBuilder();
            for (var row : rows) {
                append(text, question, prepared.layout(), row, items,
                        Objects.requireNonNull(places.get(row.place())));
            }
            out.write(text.toString().getBytes(UTF_8));
            rows = rows.size() < AT_ONCE ? List.of() : read(question, rows.get(rows.size() - 1).line());
        }
        out.flush();
    }

    private static void makeRoom(Map<?, ?> remembered) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
    }

    private static String header(Queries.Prepared question, CsvLayout layout) {
        var names = new ArrayList<Object>(List.of("time_period", "time_identifier", "period_start", "period_end",
                "geographic_level", "location_code", "location_name"));
        question.columns().filters().forEach(filter -> names.add(filter.id()));
        switch (layout) {
            case LONG -> names.addAll(List.of("indicator", "indicator_label", "unit", "value", "symbol"));
            case WIDE -> question.indicators().forEach(at -> names.add(question.columns().indicators().get(at).id()));
        }
        return CsvTable.line(names.toArray());
    }

    private static void append(StringBuilder text, Queries.Prepared question, CsvLayout layout, FoundRow row,
            Map<Integer, FilterItem> items, Place place) {
        var period = PeriodNumber.read(row.period());
        var level = Queries.LEVELS.get(place.level());
        var cells = new ArrayList<@Nullable Object>(List.of(period.timePeriod(), period.timeIdentifier(),
                period.startOn(), period.endOn(), level == null ? place.level() : level.label(), place.code(),
                place.name()));
        Stream.of(row.items()).map(items::get).forEach(item -> cells.add(item == null ? null : item.label()));
        var fixed = cells.size();
        for (var at : question.indicators()) {
            var indicator = question.columns().indicators().get(at);
            var figure = row.figures()[at];
            var printed = row.symbols() == null ? null : row.symbols()[at];
            switch (layout) {
                case LONG -> {
                    cells.subList(fixed, cells.size()).clear();
                    cells.add(indicator.id());
                    cells.add(indicator.label());
                    cells.add(indicator.unit());
                    cells.add(figure);
                    cells.add(figure == null ? printed : null);
                    text.append(CsvTable.line(cells.toArray()));
                }
                case WIDE -> cells.add(figure == null ? printed : figure);
            }
        }
        if (layout == CsvLayout.WIDE) {
            text.append(CsvTable.line(cells.toArray()));
        }
    }

    /** A question with its first rows. */
    record Prepared(Queries.Prepared question, CsvLayout layout, List<FoundRow> first) {}
}
