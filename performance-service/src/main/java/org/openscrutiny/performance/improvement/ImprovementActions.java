package org.openscrutiny.performance.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.inspection.Findings;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.recommendationsclient.RecommendationsService;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.tag.Preconditions;

/** What officers do about findings. */
@ApplicationScoped
public class ImprovementActions {

    static final String TYPE = "improvement-action";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final ActionStore store;
    private final PlanStore plans;
    private final Findings findings;
    private final Observations observations;
    private final RecommendationsService recommendations;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    ImprovementActions(ActionStore store, PlanStore plans, Findings findings, Observations observations,
            RecommendationsService recommendations, Journal journal, Preconditions preconditions, Caller caller,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.findings = findings;
        this.observations = observations;
        this.recommendations = recommendations;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks for the recommendation that an action is to serve; to be called outside a transaction, before {@link #propose}.
     *
     * @return empty where none is named
     * @throws InvalidInput if recommendations-service knows no such recommendation
     * @throws Unavailable  if it does not answer
     */
    Optional<SeenTitle> recommendation(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(named -> new SeenTitle(recommendations.title(named, "/recommendationId"),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** @throws RuleBroken embedded-without-evidence */
    @Transactional
    ActionView propose(UUID findingId, ActionOpening opening, Optional<SeenTitle> recommendation) {
        findings.changedBelow(findingId);
        var now = clock.instant();
        var action = new ImprovementAction(findingId, store.lastNumber(findingId) + 1, opening,
                recommendation.orElse(null), findings.publishedOn(findingId), now);
        store.persist(action);
        var on = action.completedOn() == null ? today() : action.completedOn();
        note(action, new StateChange(null, action.state(), on, null, now));
        store.flush();
        var view = view(action);
        journal.created(TYPE, action, Audience.PUBLIC, url(action.id()), view);
        return view;
    }

    /**
     * Changes what is said of an action; the caller's If-Match must name its present state. Not to be called inside a
     * transaction: a recommendation that it did not serve before is asked for.
     *
     * @throws Unavailable if recommendations-service is asked and does not answer
     */
    public ActionView revise(UUID id, UnaryOperator<ActionDraft> change) {
        var known = store.get(id);
        preconditions.requireMatch(known.tagFor(caller));
        var wanted = change.apply(known.asDraft(findings.publishedOn(known.findingId()))).recommendationId();
        var recommendation = Objects.equals(wanted, known.recommendationId())
                ? Optional.<SeenTitle>empty()
                : recommendation(wanted);
        return QuarkusTransaction.requiringNew().call(() -> {
            var action = forChange(id);
            preconditions.requireMatch(action.tagFor(caller));
            var before = view(action);
            var anchor = findings.publishedOn(action.findingId());
            action.revise(change.apply(action.asDraft(anchor)), recommendation.orElse(null), anchor, clock.instant());
            return changed(action, before);
        });
    }

    /** @throws RuleBroken action-state, embedded-without-evidence */
    @Transactional
    public ActionView changeState(UUID id, StateChangeDraft change) {
        var action = forChange(id);
        var before = view(action);
        var on = change.on() == null ? today() : change.on();
        if (on.isAfter(today())) {
            throw new InvalidInput(Fault.at("/on", "on is %s, which is yet to come.".formatted(on)));
        }
        var from = action.state();
        var now = clock.instant();
        action.change(change, on, !before.evidence().isEmpty(), now);
        note(action, new StateChange(from, action.state(), on, change.reason(), now));
        return changed(action, before);
    }

    /** @throws InvalidInput if it is neither a figure nor a document, or both, or the figure does not exist */
    @Transactional
    public ActionView support(UUID id, EvidenceDraft draft) {
        refuseAmbiguous(draft);
        var action = forChange(id);
        var before = view(action);
        store.getEntityManager().persist(new Evidence(id, draft, clock.instant(), caller.name()));
        action.touched(clock.instant());
        return changed(action, before);
    }

    private void refuseAmbiguous(EvidenceDraft draft) {
        if ((draft.observationRevisionId() == null) == (draft.documentTitle() == null)) {
            throw new InvalidInput(
                    Fault.at("", "Evidence is either a figure (observationRevisionId) or a document (documentTitle)."));
        }
        if (draft.documentUrl() != null && draft.documentTitle() == null) {
            throw new InvalidInput(Fault.at("/documentUrl", "documentUrl belongs to a document; add documentTitle."));
        }
        var figure = draft.observationRevisionId();
        if (figure != null && observations.figures(List.of(figure)).isEmpty()) {
            throw new InvalidInput(Fault.at("/observationRevisionId",
                    "There is no observation revision %s; record the figure first.".formatted(figure)));
        }
    }

    /** @throws NotFound if there is no such action */
    public ActionView read(UUID id) {
        return view(store.get(id));
    }

    /**
     * Notes that these actions came into an approved plan or out of one; within the transaction of that, while their
     * inspections are held.
     */
    void inAnotherPlan(Collection<UUID> ids) {
        var now = clock.instant();
        var changed = store.list("id in ?1 order by id", ids);
        changed.forEach(action -> action.touched(now));
        store.flush();
        changed.forEach(action -> journal
                .append(Change.of(Operation.UPDATED, TYPE, action, Audience.PUBLIC, url(action.id()))));
    }

    /** Holds the inspection first, so that two who change the same action come one after the other. */
    private ImprovementAction forChange(UUID id) {
        findings.changedBelow(store.get(id).findingId());
        store.getEntityManager().refresh(store.get(id));
        return store.get(id);
    }

    private ActionView changed(ImprovementAction action, ActionView before) {
        store.flush();
        var after = view(action);
        journal.updated(TYPE, action, Audience.PUBLIC, url(action.id()), before, after);
        return after;
    }

    private void note(ImprovementAction action, StateChange change) {
        store.getEntityManager().persist(new StateRecord(action.id(), change, caller.name()));
    }

    private ActionView view(ImprovementAction action) {
        return new ActionView(action.id(), action.findingId(), action.number(), action.text(), action.owner(),
                action.serviceArea(), action.due(), action.state(), action.completedOn(), action.recommendationId(),
                action.recommendationTitle(), action.recommendationSeenAt(), plans.holding(action.id()).orElse(null),
                evidence(List.of(action.id())).getOrDefault(action.id(), List.of()), store.history(action.id()),
                action.createdAt(), action.modifiedAtFor(caller), action.versionFor(caller));
    }

    /** What was offered for these actions, with the figures as they stood when they were offered. */
    Map<UUID, List<EvidenceView>> evidence(List<UUID> actions) {
        var offered = store.evidence(actions);
        var figures = observations.figures(offered.values()
                .stream()
                .flatMap(List::stream)
                .map(Evidence::observationRevisionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return offered.entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .stream()
                        .map(one -> one.view(
                                one.observationRevisionId() == null ? null : figures.get(one.observationRevisionId())))
                        .toList()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(COUNCIL));
    }

    static String url(UUID id) {
        return "/v1/improvement-actions/" + id;
    }
}
