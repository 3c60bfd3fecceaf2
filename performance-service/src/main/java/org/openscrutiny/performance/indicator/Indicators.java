package org.openscrutiny.performance.indicator;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What an analyst does with indicators. */
@ApplicationScoped
public class Indicators {

    static final String TYPE = "indicator";

    private final IndicatorStore store;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;
    private final Event<FiguresChanged> changes;

    Indicators(IndicatorStore store, Journal journal, Preconditions preconditions, Caller caller, Clock clock,
            Event<FiguresChanged> changes) {
        this.store = store;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    /** @throws RuleBroken indicator-code-taken, variant-label-taken, variant-of-variant */
    @Transactional
    public IndicatorView set(IndicatorDraft draft) {
        if (store.has(draft.code())) {
            throw new RuleBroken("indicator-code-taken",
                    "There is already an indicator with the code %s; a code is never used again.".formatted(
                            draft.code()));
        }
        var now = clock.instant();
        var indicator = new Indicator(draft, parent(draft), now);
        store.persist(indicator);
        store.flush();
        store.define(indicator.id(), 1, draft.definition(), null, null, now);
        var view = view(indicator);
        journal.created(TYPE, indicator, Audience.PUBLIC, url(indicator.code()), view);
        return view;
    }

    private @Nullable UUID parent(IndicatorDraft draft) {
        if ((draft.variantOf() == null) != (draft.variantLabel() == null)) {
            throw new InvalidInput(Fault.at(draft.variantOf() == null ? "/variantOf" : "/variantLabel",
                    "A variant names both the indicator it is of and what tells it apart."));
        }
        if (draft.variantOf() == null) {
            return null;
        }
        if (!store.has(draft.variantOf())) {
            throw new InvalidInput(Fault.at("/variantOf", "There is no indicator %s.".formatted(draft.variantOf())));
        }
        var parent = store.getForChange(draft.variantOf());
        if (parent.variantOf() != null) {
            throw new RuleBroken("variant-of-variant",
                    "%s is a variant itself; name the indicator that both are variants of.".formatted(parent.code()));
        }
        if (store.hasVariant(parent.id(), draft.variantLabel())) {
            throw new RuleBroken("variant-label-taken",
                    "%s already has a variant \"%s\".".formatted(parent.code(), draft.variantLabel()));
        }
        parent.touched(clock.instant());
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, parent, Audience.PUBLIC, url(parent.code())));
        return parent.id();
    }

    /** Changes an indicator's terms; the caller's If-Match must name its present state. */
    @Transactional
    public IndicatorView revise(String code, UnaryOperator<IndicatorTerms> change) {
        var indicator = store.getForChange(code);
        preconditions.requireMatch(indicator.tagFor(caller));
        var before = view(indicator);
        indicator.revise(change.apply(indicator.terms()), clock.instant());
        return changed(indicator, before);
    }

    /** Opens a new definition version: figures recorded under it are a new beginning. */
    @Transactional
    public IndicatorView redefine(String code, DefinitionDraft draft) {
        var indicator = store.getForChange(code);
        var before = view(indicator);
        var now = clock.instant();
        store.define(indicator.id(), indicator.redefined(now), draft.definition(), draft.validFrom(), draft.reason(),
                now);
        return changed(indicator, before);
    }

    private IndicatorView changed(Indicator indicator, IndicatorView before) {
        store.flush();
        var after = view(indicator);
        journal.updated(TYPE, indicator, Audience.PUBLIC, url(indicator.code()), before, after);
        changes.fire(new FiguresChanged(indicator.code()));
        return after;
    }

    /** @throws NotFound if there is none */
    public Measure measure(String code) {
        return store.get(code).measure();
    }

    public Optional<Measure> find(String code) {
        return store.find("code", code).firstResultOptional().map(Indicator::measure);
    }

    /**
     * Notes that something under an indicator has changed. Call it in the transaction of that change, before the change: it
     * also makes those who record figures of the same indicator wait for each other.
     *
     * @throws NotFound if there is no such indicator
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Measure changedBelow(String code) {
        var indicator = store.getForChange(code);
        indicator.touched(clock.instant());
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, indicator, Audience.PUBLIC, url(code)));
        return indicator.measure();
    }

    private IndicatorView view(Indicator indicator) {
        var terms = indicator.terms();
        var definition = store.definitions(indicator.id()).get(0).definition();
        var parent = indicator.variantOf();
        return new IndicatorView(indicator.code(), terms.title(), definition, indicator.definitionVersion(),
                terms.serviceArea(), terms.owner(), terms.polarity(), terms.measureType(), terms.unit(),
                terms.rateBase(), terms.indicatorDp(), terms.minChange(), terms.seasonal(), terms.frequency(),
                terms.aggregation(), terms.numeratorLabel(), terms.denominatorLabel(), terms.ragSchemeId(),
                terms.statutoryRef(), parent == null ? null : store.findById(parent).code(),
                indicator.variantLabel(), store.variants(indicator.id()), indicator.createdAt(),
                indicator.modifiedAtFor(caller), indicator.versionFor(caller));
    }

    public static String url(String code) {
        return "/v1/indicators/" + code;
    }
}
