package org.openscrutiny.performance.improvement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.inspection.AnsweredInspections;
import org.openscrutiny.performance.inspection.InspectionSummary;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** What officers do with improvement plans. */
@ApplicationScoped
public class ImprovementPlans {

    static final String TYPE = "improvement-plan";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final PlanStore store;
    private final ImprovementActions actions;
    private final AnsweredInspections inspections;
    private final Areas areas;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    ImprovementPlans(PlanStore store, ImprovementActions actions, AnsweredInspections inspections, Areas areas,
            Journal journal, Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.inspections = inspections;
        this.areas = areas;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws InvalidInput if it answers an inspection that it cannot, or holds an action that is not on one of theirs */
    @Transactional
    public PlanView draft(PlanDraft draft) {
        var area = areaOf(draft);
        return open(new ImprovementPlan(draft, held(draft), area, clock.instant()));
    }

    /**
     * Begins the next edition, as a copy of this one.
     *
     * @throws RuleBroken plan-not-approved, plan-edition-open
     */
    @Transactional
    public PlanView nextEdition(UUID id, PlanEditionDraft draft) {
        var plan = store.getForChange(id, caller.audiences());
        var next = plan.next(draft.reason(), clock.instant());
        if (store.hasDraft(plan.lineId())) {
            throw new RuleBroken("plan-edition-open",
                    "Edition %d of this plan is drafted already: change that one, or withdraw it first."
                            .formatted(next.edition()));
        }
        return open(next);
    }

    private PlanView open(ImprovementPlan plan) {
        store.persist(plan);
        note(plan, null, plan.editionReason());
        store.flush();
        var view = view(plan);
        journal.created(TYPE, plan, plan.audience(), url(plan.id()), view);
        return view;
    }

    /**
     * Changes a draft; the caller's If-Match must name its present state.
     *
     * @throws RuleBroken plan-not-draft
     */
    @Transactional
    public PlanView revise(UUID id, UnaryOperator<PlanDraft> change) {
        var plan = store.getForChange(id, caller.audiences());
        preconditions.requireMatch(tag(plan, ""));
        var before = view(plan);
        var draft = change.apply(plan.asDraft());
        var area = areaOf(draft);
        plan.revise(draft, held(draft), area, clock.instant());
        return changed(plan, before);
    }

    /**
     * Approves, withdraws or closes a plan. An approved edition takes the place of the one before.
     *
     * @param meeting the meeting that approved it, asked for before; empty where none is named
     * @throws RuleBroken plan-status, plan-not-approved, plan-without-actions, action-in-another-plan, plan-actions-open
     */
    @Transactional
    public PlanView change(UUID id, PlanStatusChangeDraft change, Optional<SeenTitle> meeting) {
        var plan = store.getForChange(id, caller.audiences());
        var before = view(plan);
        var from = plan.status();
        plan.refuseStep(change.to());
        ImprovementPlan.refuseApprovalOf(change);
        switch (change.to()) {
            case APPROVED -> approve(plan, change, meeting);
            case WITHDRAWN -> plan.withdraw(clock.instant());
            case CLOSED -> {
                inspections.hold(plan.inspectionIds()); // nobody reopens an action meanwhile
                plan.close(store.progress(id, today()).open(), clock.instant());
            }
            case DRAFT, SUPERSEDED -> throw new IllegalStateException("No step leads to " + change.to());
        }
        note(plan, from, change.reason());
        return changed(plan, before);
    }

    private void approve(ImprovementPlan plan, PlanStatusChangeDraft change, Optional<SeenTitle> meeting) {
        var previous = plan.supersedesId() == null
                ? null
                : store.getForChange(plan.supersedesId(), caller.audiences());
        inspections.answerable(plan.inspectionIds(), "/inspectionIds");
        inspections.answered(union(plan.inspectionIds(), previous == null ? List.of() : previous.inspectionIds()));
        plan.approve(approval(Objects.requireNonNull(change.approved()), plan), change.meetingId(),
                meeting.orElse(null), clock.instant());
        refuseHeldElsewhere(plan);
        if (previous != null) {
            var before = view(previous);
            previous.giveWayTo(plan.id(), clock.instant());
            note(previous, PlanStatus.APPROVED, null);
            changed(previous, before);
        }
        actions.inAnotherPlan(union(plan.actionIds(), previous == null ? List.of() : previous.actionIds()));
    }

    private static Set<UUID> union(Collection<UUID> some, Collection<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PartialDate approval(DueDraft said, ImprovementPlan plan) {
        var letters = inspections.summaries(plan.inspectionIds()).stream().map(InspectionSummary::publishedOn);
        var anchor = letters.filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
        var approved = said.on() == null
                ? StatedDate.read(said.text(), anchor)
                : new PartialDate(said.on(), Precision.DAY, said.text());
        var day = approved.value();
        if (day != null && approved.precision() == Precision.DAY && day.isAfter(today())) {
            throw new InvalidInput(Fault.at(said.on() == null ? "/approved/text" : "/approved/on",
                    "The plan cannot have been approved on %s, which is yet to come.".formatted(day)));
        }
        return approved;
    }

    private void refuseHeldElsewhere(ImprovementPlan plan) {
        var own = Stream.of(plan.id(), plan.supersedesId()).filter(Objects::nonNull).toList();
        store.heldElsewhere(plan.actionIds(), own).ifPresent(held -> {
            throw new RuleBroken("action-in-another-plan",
                    "Improvement action %s stands in the approved plan \"%s\" already: take it out of one of the two."
                            .formatted(held.getKey(), held.getValue()));
        });
    }

    /**
     * Records that the council published an approved plan as its written statement of action.
     *
     * @throws RuleBroken plan-not-approved, plan-published
     */
    @Transactional
    public PlanView publish(UUID id, PlanPublicationDraft draft) {
        var plan = store.getForChange(id, caller.audiences());
        if (draft.publishedOn().isAfter(today())) {
            throw new InvalidInput(Fault.at("/publishedOn",
                    "publishedOn is %s, which is yet to come.".formatted(draft.publishedOn())));
        }
        var before = view(plan);
        plan.publish(draft.publishedOn(), clock.instant());
        return changed(plan, before);
    }

    /** The actions a draft names, or all that are not given up; each on a finding of an inspection that it answers. */
    private List<UUID> held(PlanDraft draft) {
        var candidates = store.on(draft.inspectionIds());
        var named = draft.actionIds();
        if (named == null) {
            return candidates.stream()
                    .filter(action -> action.state() != ActionState.SUPERSEDED
                            && action.state() != ActionState.NOT_ACCEPTED)
                    .map(HeldAction::id)
                    .toList();
        }
        var there = candidates.stream().map(HeldAction::id).collect(Collectors.toSet());
        var seen = new HashSet<UUID>();
        for (var index = 0; index < named.size(); index++) {
            var action = named.get(index);
            if (!there.contains(action) || !seen.add(action)) {
                throw new InvalidInput(Fault.at("/actionIds/" + index, there.contains(action)
                        ? "Action %s is named twice.".formatted(action)
                        : "%s is no action on a finding of the inspections that the plan answers.".formatted(action)));
            }
        }
        return named;
    }

    /** That of the inspections, which are those that a plan can answer. */
    private int areaOf(PlanDraft draft) {
        return areas.get(inspections.answerable(draft.inspectionIds(), "/inspectionIds").get(0).area().code()).id();
    }

    /** As this caller may see it. */
    public PlanView read(UUID id) {
        return view(store.get(id, caller.audiences()));
    }

    /** All editions of the plan that this one is an edition of, from the first on. */
    public List<PlanSummary> editions(UUID id) {
        return store.editions(store.get(id, caller.audiences()).lineId(), caller.audiences(), today());
    }

    /**
     * The tag of an answer about a plan: it moves with the plan, with the actions it holds, and with the council's day, on
     * which it depends what is overdue.
     *
     * @param form tells the representations apart; empty for the plan itself
     * @throws NotFound if there is none for this caller
     */
    public Tag tag(UUID id, String form) {
        return tag(store.get(id, caller.audiences()), form);
    }

    private Tag tag(ImprovementPlan plan, String form) {
        // Whatever happens to an action moves its inspection.
        return Tag.ofContent("%s %s %s %s %s".formatted(plan.id(), plan.tagFor(caller).value(),
                inspections.state(plan.inspectionIds()), today(), form).getBytes(StandardCharsets.UTF_8));
    }

    /** The day on which the first plan that answers each of these inspections was published, where one was. */
    public Map<UUID, LocalDate> firstPublished(Collection<UUID> inspectionIds) {
        return store.firstPublished(inspectionIds);
    }

    private PlanView changed(ImprovementPlan plan, PlanView before) {
        store.flush();
        var after = view(plan);
        journal.updated(TYPE, plan, plan.audience(), url(plan.id()), before, after);
        return after;
    }

    private void note(ImprovementPlan plan, @Nullable PlanStatus from, @Nullable String reason) {
        store.getEntityManager()
                .persist(new PlanStatusRecord(plan.id(),
                        new PlanStatusChange(from, plan.status(), reason, clock.instant()), caller.name()));
    }

    private PlanView view(ImprovementPlan plan) {
        var said = plan.asDraft();
        return new PlanView(plan.id(), plan.edition(), said.title(), said.purpose(), said.board(),
                areas.byId(plan.areaId()).summary(), plan.status(), plan.editionReason(), plan.supersedesId(),
                plan.supersededById(), plan.approved(), plan.meetingId(), plan.meetingTitle(), plan.meetingSeenAt(),
                plan.publishedOn(),
                inspections.summaries(plan.inspectionIds()).stream().map(PlanInspection::of).toList(),
                plan.actionIds(), store.progress(plan.id(), today()), store.history(plan.id()), plan.createdAt(),
                plan.modifiedAtFor(caller), plan.versionFor(caller));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(COUNCIL));
    }

    static String url(UUID id) {
        return "/v1/improvement-plans/" + id;
    }
}
