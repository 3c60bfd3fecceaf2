package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.source.Sources;
import org.openscrutiny.performance.source.SymbolConvention;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What an analyst does with figures: they are added, and superseded by later ones, never changed. */
@ApplicationScoped
public class Observations {

    static final String TYPE = "observation-revision";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final ObservationStore store;
    private final Indicators indicators;
    private final Areas areas;
    private final Sources sources;
    private final Journal journal;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final Event<FiguresChanged> changes;

    Observations(ObservationStore store, Indicators indicators, Areas areas, Sources sources, Journal journal,
            AuditLog audit, Caller caller, Clock clock, Event<FiguresChanged> changes) {
        this.store = store;
        this.indicators = indicators;
        this.areas = areas;
        this.sources = sources;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Records a figure, or the next revision of one.
     *
     * @throws NotFound     if there is no such indicator
     * @throws RuleBroken   observation-stands, published-before-standing, methodology-needs-definition
     * @throws InvalidInput if the figure contradicts itself
     */
    @Transactional
    public ObservationView record(String indicatorCode, ObservationDraft draft) {
        var measure = indicators.changedBelow(indicatorCode);
        var area = areas.named(draft.area(), "/area");
        var period = draft.period().read("/period");
        var breakdown = Breakdown.of(draft.breakdown());
        var now = clock.instant();
        var publishedOn = draft.publishedOn() == null ? LocalDate.now(clock.withZone(COUNCIL)) : draft.publishedOn();
        refuse(publishedOn.isAfter(LocalDate.now(clock.withZone(COUNCIL))), "/publishedOn",
                "publishedOn is %s, which is yet to come.".formatted(publishedOn));
        var definition = draft.definitionVersion() == null ? measure.definitionVersion() : draft.definitionVersion();
        refuse(definition > measure.definitionVersion(), "/definitionVersion",
                "definitionVersion is %d, but the indicator has %d; add the definition first.".formatted(definition,
                        measure.definitionVersion()));
        var standing = store.standing(measure, area.id(), period, breakdown);
        refuseUnreasoned(standing, draft, publishedOn, definition);
        var symbol = symbol(draft);
        var value = value(measure, draft, symbol);
        var made = new ObservationView(UuidVersion7Strategy.INSTANCE.generateUuid(null), indicatorCode, area.summary(),
                recordedUnder(draft.area(), area.codeOn(period.endOn())), PeriodView.of(period), breakdown.parts(),
                value, value == null ? null : Figures.display(value, measure.indicatorDp()),
                Figures.quotient(measure.measureType(), measure.rateBase(), draft.numerator(), draft.denominator())
                        .map(Figures::reckoned)
                        .orElse(null),
                symbol, draft.symbol(), measure.unitOrNull(), draft.numerator(), draft.denominator(), draft.lowerCi(),
                draft.upperCi(), draft.status(), draft.sourceId(), draft.note(), definition,
                standing.map(ObservationView::revisionNo).orElse(0) + 1, publishedOn, null, draft.revisionReason(),
                now.truncatedTo(ChronoUnit.MICROS));
        standing.ifPresent(stood -> store.supersede(measure, stood.id(), publishedOn));
        store.add(measure, area.id(), period, breakdown, made, caller.name());
        journal.append(new Change(Operation.CREATED, TYPE, made.id(), made.revisionNo(), Audience.PUBLIC,
                made.recordedAt(), url(made.id())));
        audit.append(Operation.CREATED.name(), TYPE, made.id(), Audience.PUBLIC, standing.orElse(null), made);
        changes.fire(new FiguresChanged(indicatorCode));
        return made;
    }

    private static String recordedUnder(String given, String inForce) {
        return given.length() == 9 ? given : inForce;
    }

    private static void refuseUnreasoned(Optional<ObservationView> standing, ObservationDraft draft,
            LocalDate publishedOn, int definition) {
        if (standing.isEmpty()) {
            refuse(draft.revisionReason() != null, "/revisionReason",
                    "There is no figure for this area and period yet; leave revisionReason out.");
            return;
        }
        var stood = standing.get();
        if (draft.revisionReason() == null) {
            throw new RuleBroken("observation-stands",
                    "%s in %s stands at %s since %s; to supersede it, say revisionReason.".formatted(
                            stood.period().label(), stood.area().name(),
                            stood.value() == null ? stood.symbolPrinted() : stood.value().toPlainString(),
                            stood.publishedOn()));
        }
        if (publishedOn.isBefore(stood.publishedOn())) {
            throw new RuleBroken("published-before-standing",
                    "publishedOn is %s, but the figure that stands was published on %s: record revisions in the order they came out."
                            .formatted(publishedOn, stood.publishedOn()));
        }
        if ((draft.revisionReason() == RevisionReason.METHODOLOGY) != (definition > stood.definitionVersion())) {
            throw new RuleBroken("methodology-needs-definition",
                    "A figure reckoned by a new definition is revised for METHODOLOGY, and by nothing else: the reason is %s, the definition version %d, before it %d."
                            .formatted(draft.revisionReason(), definition, stood.definitionVersion()));
        }
    }

    private @Nullable Symbol symbol(ObservationDraft draft) {
        var source = draft.sourceId() == null ? null : sources.find(draft.sourceId()).orElse(null);
        refuse(draft.sourceId() != null && source == null, "/sourceId",
                "There is no source %s; record it first.".formatted(draft.sourceId()));
        if (draft.symbol() == null) {
            return null;
        }
        refuse(draft.value() != null, "/symbol", "A figure is a value or a symbol, never both.");
        var symbols = source == null ? SymbolConvention.EES : source.symbolSet();
        return symbols.meaning(draft.symbol())
                .orElseThrow(() -> new InvalidInput(Fault.at("/symbol",
                        "\"%s\" means nothing in %s; its symbols are %s.".formatted(draft.symbol(), symbols,
                                symbols.known()))));
    }

    private static @Nullable BigDecimal value(Measure measure, ObservationDraft draft, @Nullable Symbol symbol) {
        refuse(draft.lowerCi() != null && draft.upperCi() != null && draft.lowerCi().compareTo(draft.upperCi()) > 0,
                "/lowerCi", "The lower confidence limit lies above the upper one.");
        if (symbol != null) {
            refuse(draft.numerator() != null && symbol == Symbol.CONFIDENTIAL, "/numerator",
                    "The figure is confidential; its numerator would give it away.");
            return null;
        }
        var quotient = Figures.quotient(measure.measureType(), measure.rateBase(), draft.numerator(),
                draft.denominator());
        var value = draft.value();
        if (value == null) {
            return quotient.map(Figures::reckoned)
                    .orElseThrow(() -> new InvalidInput(Fault.at("/value",
                            "Give a value, or a symbol that says why there is none, or the numerator and denominator it follows from.")));
        }
        var agrees = quotient.map(reckoned -> reckoned.agreesWith(value)).orElse(true);
        refuse(!agrees, "/value", "value is %s, but the numerator over the denominator is %s.".formatted(
                value.toPlainString(),
                quotient.map(reckoned -> Figures.reckoned(reckoned).toPlainString()).orElse("")));
        return value;
    }

    private static void refuse(boolean wrong, String pointer, String detail) {
        if (wrong) {
            throw new InvalidInput(Fault.at(pointer, detail));
        }
    }

    /** @throws NotFound if there is none */
    public ObservationView read(UUID revisionId) {
        return store.find(revisionId).orElseThrow(() -> new NotFound("observation revision", revisionId));
    }

    /**
     * The figures of an area that rules reckon with, by period: of the whole, without forecasts, plans and what was withdrawn.
     *
     * @param asPublished those that stood at the end of this day; null for those that stand now
     */
    public List<SeriesFigure> series(Measure measure, int areaId, @Nullable LocalDate asPublished) {
        return store.series(measure, List.of(areaId), asPublished);
    }

    /** The same of several areas in one go. */
    public List<SeriesFigure> series(Measure measure, List<Integer> areaIds, @Nullable LocalDate asPublished) {
        return store.series(measure, areaIds, asPublished);
    }

    /** The figures of several areas in this period and those before it of the same code. */
    public List<SeriesFigure> comparable(Measure measure, List<Integer> areaIds, Period upTo,
            @Nullable LocalDate asPublished) {
        return store.comparable(measure, areaIds, upTo, asPublished);
    }

    /** The figures of all areas in one period. */
    public List<SeriesFigure> inPeriod(Measure measure, Period period, @Nullable LocalDate asPublished) {
        return store.inPeriod(measure, period, asPublished);
    }

    /** Those of these revisions that exist, as they were published. */
    public Map<UUID, Figure> figures(Collection<UUID> revisionIds) {
        return revisionIds.isEmpty()
                ? Map.of()
                : store.figures(revisionIds)
                        .stream()
                        .collect(Collectors.toMap(Figure::revisionId, Function.identity()));
    }

    static String url(UUID revisionId) {
        return "/v1/observation-revisions/" + revisionId;
    }
}
