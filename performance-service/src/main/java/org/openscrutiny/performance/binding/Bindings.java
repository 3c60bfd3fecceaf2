package org.openscrutiny.performance.binding;

import java.time.Clock;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.dataset.DataSetPublished;
import org.openscrutiny.performance.dataset.DataSetVersion;
import org.openscrutiny.performance.dataset.DataSets;
import org.openscrutiny.performance.dataset.PeriodNumber;
import org.openscrutiny.performance.dataset.VersionColumns;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.PublishedFigures;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.source.Sources;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.rule.ConstraintRule;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What an analyst does with bindings, and what they do when a version comes out. */
@ApplicationScoped
class Bindings {

    static final String TYPE = "data-set-binding";

    private final BindingStore store;
    private final DataSets dataSets;
    private final Indicators indicators;
    private final PublishedFigures figures;
    private final Sources sources;
    private final Areas areas;
    private final Journal journal;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;
    private final Event<FiguresChanged> changes;

    Bindings(BindingStore store, DataSets dataSets, Indicators indicators, PublishedFigures figures, Sources sources,
            Areas areas, Journal journal, AuditLog audit, Preconditions preconditions, Caller caller, Clock clock,
            Event<FiguresChanged> changes) {
        this.store = store;
        this.dataSets = dataSets;
        this.indicators = indicators;
        this.figures = figures;
        this.sources = sources;
        this.areas = areas;
        this.journal = journal;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Binds an indicator and takes the figures of the latest version.
     *
     * @throws RuleBroken   indicator-bound
     * @throws InvalidInput if something it names is not there
     */
    @Transactional
    public BindingView bind(BindingDraft draft) {
        var measure = indicators.find(draft.indicator())
                .orElseThrow(() -> new InvalidInput(
                        Fault.at("/indicator", "There is no indicator %s.".formatted(draft.indicator()))));
        var version = dataSets.latest(draft.dataSet())
                .orElseThrow(() -> new InvalidInput(
                        Fault.at("/dataSet", "There is no data set %s.".formatted(draft.dataSet()))));
        refuse(draft);
        if (store.isBound(measure.id())) {
            throw new RuleBroken("indicator-bound",
                    "%s already takes its figures from a data set; remove that binding first.".formatted(
                            draft.indicator()));
        }
        var binding = new Binding(draft, measure.id(), version.dataSetId(), clock.instant());
        store.persist(binding);
        store.flush();
        try {
            apply(binding, draft, version, false, audit.actor());
        } catch (Inapplicable missing) {
            throw new InvalidInput(Fault.at(missing.pointer(), missing.reason()));
        }
        var view = store.view(binding.id());
        journal.created(TYPE, binding, Audience.PUBLIC, url(binding.id()), view);
        return view;
    }

    private void refuse(BindingDraft draft) {
        if (draft.sourceId() != null && sources.find(draft.sourceId()).isEmpty()) {
            throw new InvalidInput(
                    Fault.at("/sourceId", "There is no source %s; record it first.".formatted(draft.sourceId())));
        }
        switch (draft.statusOrFinal()) {
            case PROVISIONAL, REVISED, FINAL, ESTIMATED -> {
                // what published figures may be
            }
            case FORECAST, TARGET_ONLY, WITHDRAWN -> throw new InvalidInput(Fault.at("/status",
                    "status is %s; published figures are PROVISIONAL, REVISED, FINAL or ESTIMATED."
                            .formatted(draft.status())));
        }
    }

    /** Ends a binding; the figures it brought stay. The caller's If-Match must name its present state. */
    @Transactional
    public void unbind(UUID id) {
        var binding = store.getForChange(id);
        preconditions.requireMatch(binding.tagFor(caller));
        var before = store.view(id);
        store.delete(binding);
        journal.deleted(TYPE, binding, Audience.PUBLIC, url(id), before);
    }

    /** A version that a binding cannot read comes out all the same: the binding says what it misses. */
    void published(@Observes DataSetPublished published) {
        for (var binding : store.ofDataSet(published.version().dataSetId())) {
            var draft = binding.asDraft(code(binding), published.version().code());
            try {
                apply(binding, draft, published.version(), published.correction(), published.actor());
            } catch (Inapplicable missing) {
                binding.failed("Version %s: %s".formatted(published.version().number(), missing.reason()),
                        clock.instant());
            }
            store.flush();
            journal.append(Change.of(Operation.UPDATED, TYPE, binding, Audience.PUBLIC, url(binding.id())));
            audit.append(published.actor(), Operation.UPDATED.name(), TYPE, binding.id(), Audience.PUBLIC, null,
                    store.view(binding.id()));
        }
    }

    private String code(Binding binding) {
        return store.view(binding.id()).indicator();
    }

    private void apply(Binding binding, BindingDraft draft, DataSetVersion version, boolean correction, Actor actor) {
        var columns = dataSets.columns(version);
        var items = items(draft, version, columns);
        var rows = new PublishedFigures.Rows(version.no(), version.publishedOn(),
                column(columns, draft.valueColumn(), "/valueColumn"),
                draft.numeratorColumn() == null
                        ? null
                        : column(columns, draft.numeratorColumn(), "/numeratorColumn"),
                draft.denominatorColumn() == null
                        ? null
                        : column(columns, draft.denominatorColumn(), "/denominatorColumn"),
                items, draft.levelsOrAll(), areas(draft), periods(draft, columns), version.symbols().meanings(),
                correction);
        var measure = indicators.changedBelow(draft.indicator());
        var status = draft.statusOrFinal();
        var note = "%s %s, %s".formatted(version.code(), version.number(), draft.valueColumn());
        var taken = figures.take(measure, rows, status, draft.sourceId(), note, actor);
        binding.applied(version.number().toString(), taken, clock.instant());
        changes.fire(new FiguresChanged(draft.indicator()));
    }

    private List<Integer> areas(BindingDraft draft) {
        var named = draft.areasNamed();
        return IntStream.range(0, named.size()).mapToObj(i -> areas.named(named.get(i), "/areas/" + i).id()).toList();
    }

    private static int column(VersionColumns columns, String named, String pointer) {
        var at = columns.indicator(named);
        if (at < 0) {
            throw new Inapplicable(pointer, "The data set has no indicator %s.".formatted(named));
        }
        return at + 1;
    }

    /** One item of each filter, so that there is one row for a place and a period. */
    private List<Integer> items(BindingDraft draft, DataSetVersion version, VersionColumns columns) {
        var known = dataSets.items(version, draft.itemsOrNone());
        var byFilter = new LinkedHashMap<Integer, Integer>();
        for (var id : draft.itemsOrNone()) {
            var item = known.get(id);
            if (item == null) {
                throw new Inapplicable("/items", "The data set has no filter item %s.".formatted(id));
            }
            if (byFilter.put(item.filter(), item.no()) != null) {
                throw new Inapplicable("/items", "%s is the second item of its filter; name one of each.".formatted(
                        id));
            }
        }
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < columns.filters().size(); i++) {
            var no = byFilter.get(i);
            if (no == null) {
                throw new Inapplicable("/items", "The filter %s has no item here; name one of each filter.".formatted(
                        columns.filters().get(i).id()));
            }
            numbers.add(no);
        }
        return numbers;
    }

    private static Map<Integer, Period> periods(BindingDraft draft, VersionColumns columns) {
        var periods = new LinkedHashMap<Integer, Period>();
        for (var period : columns.periods()) {
            periods.put(PeriodNumber.of(period),
                    draft.snapshotDay() != null && period.type() == PeriodType.REPORTING_YEAR
                            ? Period.reporting(MonthDay.parse("--" + draft.snapshotDay()).atYear(period.year()))
                            : period);
        }
        return periods;
    }

    static String url(UUID id) {
        return "/v1/data-set-bindings/" + id;
    }

    /** A version lacks what a binding names. */
    private static final class Inapplicable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String pointer;

        private Inapplicable(String pointer, String reason) {
            super(reason, null, false, false);
            this.pointer = pointer;
        }

        private String pointer() {
            return pointer;
        }

        private String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** What the database keeps between two requests at once. */
    @Singleton
    static class Rules {

        @Produces
        @Singleton
        ConstraintRule oneBinding() {
            return new ConstraintRule("ux_data_set_bindings_indicator", "indicator-bound",
                    "The indicator already takes its figures from a data set; remove that binding first.");
        }
    }
}
