package org.openscrutiny.performance.dataquery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dataquery.QueryAnswer.Warning;
import org.openscrutiny.performance.dataset.DataSetVersion;
import org.openscrutiny.performance.dataset.DataSets;
import org.openscrutiny.performance.dataset.FilterItem;
import org.openscrutiny.performance.dataset.PeriodNumber;
import org.openscrutiny.performance.dataset.Place;
import org.openscrutiny.performance.dataset.VersionColumns;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Answers questions to data sets. */
@ApplicationScoped
class Queries {

    static final Map<String, GeographicLevel> LEVELS = Arrays.stream(GeographicLevel.values())
            .collect(Collectors.toUnmodifiableMap(GeographicLevel::code, level -> level));

    private final DataSets dataSets;
    private final QueryStore store;
    private final Cursors cursors;
    private final ObjectMapper json;

    Queries(DataSets dataSets, QueryStore store, Cursors cursors, ObjectMapper json) {
        this.dataSets = dataSets;
        this.store = store;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * One page of what matches.
     *
     * @param versionAt where the version is named: a pointer into the body, or a parameter
     */
    QueryAnswer answer(String dataSet, QueryDraft draft, String versionAt) {
        var position = Optional.ofNullable(draft.after()).map(token -> cursors.open(question(dataSet, draft), token));
        // A next page asks the version of the first one, whatever has come out since.
        var prepared = prepare(dataSet, draft, position.map(last -> last.get(0)).orElse(draft.dataSetVersion()),
                versionAt);
        var keys = SortKey.of(draft.sortsOrNone(), prepared.columns(), prepared.version().no());
        var rows = store.rows(prepared.version().no(), prepared.condition(), keys,
                position.map(last -> last.subList(1, last.size())), draft.limitOrUsual() + 1);
        var more = rows.size() > draft.limitOrUsual();
        var shown = more ? rows.subList(0, draft.limitOrUsual()) : rows;
        var next = more
                ? cursors.seal(question(dataSet, draft),
                        with(prepared.version().number().toString(), shown.get(shown.size() - 1).position()))
                : null;
        var warnings = new ArrayList<>(prepared.warnings());
        if (rows.isEmpty() && position.isEmpty()) {
            warnings.addAll(whyNothing(prepared));
        }
        var total = draft.wantsTotal() ? store.count(prepared.version().no(), prepared.condition()) : null;
        return new QueryAnswer(dataSet, prepared.version().number().toString(), results(prepared, shown),
                new PageView.Page(shown.size(), next, total), warnings);
    }

    private static List<String> with(String first, List<String> rest) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** What a cursor belongs to: everything that decides which rows come in which order. */
    private String question(String dataSet, QueryDraft draft) {
        try {
            return dataSet + "?" + json.writeValueAsString(new QueryDraft(draft.dataSetVersion(), draft.criteria(),
                    null, draft.sorts(), null, null, null));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A question that was read cannot be written", unwritable);
        }
    }

    Prepared prepare(String dataSet, QueryDraft draft, @Nullable String wantedVersion, String versionAt) {
        var criteria = draft.criteriaOrNone();
        criteria.refuseExcess();
        var version = dataSets.version(dataSet, wantedVersion, versionAt);
        var columns = dataSets.columns(version);
        var indicators = indicators(draft, columns, version);
        var compilation = new Compilation(dataSets, version, criteria);
        var parts = compilation.compile(criteria, "/criteria");
        return new Prepared(version, columns, indicators, parts, compilation.warnings());
    }

    private static List<Integer> indicators(QueryDraft draft, VersionColumns columns, DataSetVersion version) {
        var asked = draft.indicators();
        if (asked == null) {
            return IntStream.range(0, columns.indicators().size()).boxed().toList();
        }
        var wrong = new ArrayList<Fault>();
        var found = new ArrayList<Integer>();
        for (var i = 0; i < asked.size(); i++) {
            var named = asked.get(i);
            var at = columns.indicator(named);
            if (at < 0) {
                wrong.add(Fault.at("/indicators/" + i,
                        "Version %s has no indicator \"%s\"; meta lists them.".formatted(version.number(),
                                Criteria.cut(named))));
            } else if (!found.contains(at)) {
                found.add(at);
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return found;
    }

    /** Which part of the question nothing has; or that all parts are had, but not together. */
    private List<Warning> whyNothing(Prepared prepared) {
        if (!prepared.warnings().isEmpty() && prepared.parts().stream().anyMatch(part -> part.sql().equals("false"))) {
            return List.of();
        }
        var parts = prepared.parts();
        var had = store.had(prepared.version().no(), parts);
        var missing = IntStream.range(0, parts.size())
                .filter(part -> !had.contains(part))
                .mapToObj(part -> parts.get(part).says())
                .toList();
        return missing.isEmpty()
                ? List.of(new Warning("no-row-has-all",
                        "Each part of the question is had by some row, but no row has all of them.",
                        prepared.parts().stream().map(Condition::says).toList()))
                : List.of(new Warning("nothing-has-this", "No row has this.", missing));
    }

    List<QueryAnswer.Result> results(Prepared prepared, List<FoundRow> rows) {
        var items = items(prepared, rows);
        var places = places(prepared, rows);
        return rows.stream().map(row -> result(prepared, row, items, places)).toList();
    }

    Map<Integer, Place> places(Prepared prepared, List<FoundRow> rows) {
        return dataSets.placesNumbered(prepared.version(), rows.stream().map(FoundRow::place).distinct().toList());
    }

    Map<Integer, FilterItem> items(Prepared prepared, List<FoundRow> rows) {
        return dataSets.itemsNumbered(prepared.version(),
                rows.stream().flatMap(row -> Arrays.stream(row.items())).distinct().toList());
    }

    private QueryAnswer.Result result(Prepared prepared, FoundRow row, Map<Integer, FilterItem> items,
            Map<Integer, Place> places) {
        var place = Objects.requireNonNull(places.get(row.place()));
        var level = LEVELS.get(place.level());
        var filters = new LinkedHashMap<String, QueryAnswer.Item>();
        for (var i = 0; i < prepared.columns().filters().size(); i++) {
            var item = items.get(row.items()[i]);
            if (item != null) {
                filters.put(prepared.columns().filters().get(i).id(), new QueryAnswer.Item(item.id(), item.label()));
            }
        }
        var values = new LinkedHashMap<String, BigDecimal>();
        var symbols = new LinkedHashMap<String, QueryAnswer.Missing>();
        for (var at : prepared.indicators()) {
            var id = prepared.columns().indicators().get(at).id();
            var figure = row.figures()[at];
            if (figure != null) {
                values.put(id, figure);
            } else {
                var printed = row.symbols() == null ? "" : String.valueOf(row.symbols()[at]);
                symbols.put(id, new QueryAnswer.Missing(
                        prepared.version().symbols().read(printed).orElse(null), printed));
            }
        }
        return new QueryAnswer.Result(PeriodView.of(PeriodNumber.read(row.period())),
                new QueryAnswer.Level(place.level(), level == null ? place.level() : level.label()), place.parts(),
                filters, values, symbols);
    }

    /**
     * A question held against one version.
     *
     * @param indicators places of the wanted ones among a row's figures
     * @param parts      all of which must hold
     */
    record Prepared(DataSetVersion version, VersionColumns columns, List<Integer> indicators, List<Condition> parts,
            List<Warning> warnings) {

        Condition condition() {
            return Condition.allOf(parts);
        }
    }
}
