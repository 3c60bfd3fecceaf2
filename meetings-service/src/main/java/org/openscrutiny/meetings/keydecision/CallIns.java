package org.openscrutiny.meetings.keydecision;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.committee.CommitteeKind;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.storage.rule.ConstraintRule;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What becomes of requests to call a decision in. */
@ApplicationScoped
class CallIns {

    static final String TYPE = "call-in";

    private final CallInStore store;
    private final KeyDecisions decisions;
    private final Committees committees;
    private final Proceedings proceedings;
    private final DecisionClocks clocks;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CallIns(CallInStore store, KeyDecisions decisions, Committees committees, Proceedings proceedings,
            DecisionClocks clocks, Journal journal, Caller caller, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.committees = committees;
        this.proceedings = proceedings;
        this.clocks = clocks;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static ConstraintRule onlyOne() {
        return new ConstraintRule("ux_call_ins_in_the_way", "call-in-already-made",
                "The decision is called in already; it is called in once.");
    }

    /**
     * Records that members ask for a call-in. Whether they are enough and in time is judged when it is accepted.
     *
     * @throws RuleBroken call-in-not-open, call-in-already-made, call-in-committee-unfit
     */
    @Transactional
    public Tagged<CallInView> request(CallInDraft draft) {
        var decision = decision(draft.keyDecisionNoticeId());
        var made = decision.decision();
        if (made == null || decision.status() != KeyDecisionStatus.DECIDED || made.waived()) {
            throw new RuleBroken("call-in-not-open",
                    made != null && made.waived()
                            ? "The decision was urgent and cannot be called in: %s".formatted(made.waiverReason())
                            : "The decision is %s; one can be called in that is made and not yet carried out."
                                    .formatted(decision.status()));
        }
        refuseUnfitCommittee(draft.committeeId(), decision.maker());
        for (int i = 0; i < draft.calledBy().size(); i++) {
            proceedings.requirePerson(draft.calledBy().get(i), "/calledBy/" + i);
        }
        if (store.inTheWay(decision.id()).isPresent()) {
            throw new RuleBroken("call-in-already-made", "The decision is called in already; it is called in once.");
        }
        var today = CouncilTime.day(clock.instant());
        var on = draft.requestedOn() == null ? today : draft.requestedOn();
        if (on.isBefore(made.decidedOn()) || on.isAfter(today)) {
            throw new InvalidInput(Fault.at("/requestedOn",
                    "requestedOn is %s; it lies between the decision of %s and today, %s.".formatted(on,
                            made.decidedOn(), today)));
        }
        var callIn = new CallIn(draft, on, clock.instant());
        store.persist(callIn);
        var audience = callIn.audience(decision.contentAudience());
        var view = callIn.view(caller);
        journal.created(TYPE, callIn, audience, url(callIn.id()), view);
        decisions.partChanged(decision, audience);
        return proceedings.tagged(view);
    }

    /** @throws NotFound also where this caller may not know of it */
    Tagged<CallInView> read(UUID id) {
        return proceedings.tagged(visible(id).view(caller));
    }

    /**
     * Takes the next step.
     *
     * @throws RuleBroken call-in-status-order, call-in-window-closed, call-in-too-few-members, call-in-hearing-unfit
     */
    @Transactional
    public Tagged<CallInView> move(UUID id, CallInStep step) {
        var decision = decisions.hold(visible(id).keyDecisionId());
        var callIn = store.hold(id);
        if (step.meetingId() != null) {
            refuseUnfitHearing(callIn, step.meetingId(), step);
        }
        var audienceOfAll = decision.contentAudience();
        var before = callIn.view(caller);
        var was = callIn.audience(audienceOfAll);
        var made = decision.decision();
        if (made == null) {
            throw new IllegalStateException("A call-in belongs to a decision that was made");
        }
        var now = clock.instant();
        callIn.move(step, made, clocks, CouncilTime.day(now), audienceOfAll, now);
        store.flush();
        var after = callIn.view(caller);
        var audience = callIn.audience(audienceOfAll);
        journal.updated(TYPE, callIn, audience, url(id), before, after);
        decisions.partChanged(decision, was.or(audience));
        return proceedings.tagged(after);
    }

    private CallIn visible(UUID id) {
        var callIn = store.get(id);
        try {
            var decision = decisions.whole(callIn.keyDecisionId());
            if (caller.mayRead(callIn.audience(decision.contentAudience()))) {
                return callIn;
            }
        } catch (NotFound hidden) {
            throw new NotFound(TYPE, id);
        }
        throw new NotFound(TYPE, id);
    }

    private KeyDecision decision(UUID id) {
        try {
            return decisions.hold(id);
        } catch (NotFound unknown) {
            throw new InvalidInput(
                    Fault.at("/keyDecisionNoticeId", "There is no key decision notice %s.".formatted(id)));
        }
    }

    private void refuseUnfitCommittee(UUID committeeId, DecisionMaker maker) {
        var committee = committees.named(committeeId, "/committeeId");
        if (committee.kind() == CommitteeKind.CABINET || committeeId.equals(maker.committeeId())) {
            throw new RuleBroken("call-in-committee-unfit",
                    "%s is the executive, or made the decision itself; a call-in is considered by a scrutiny committee (Local Government Act 2000, section 9F)."
                            .formatted(committee.name()));
        }
    }

    private void refuseUnfitHearing(CallIn callIn, UUID meetingId, CallInStep step) {
        Meeting meeting;
        try {
            meeting = proceedings.meeting(meetingId);
        } catch (NotFound unknown) {
            throw new InvalidInput(Fault.at("/meetingId", "There is no meeting %s.".formatted(meetingId)));
        }
        if (!meeting.committeeId().equals(callIn.committeeId())) {
            throw new RuleBroken("call-in-hearing-unfit",
                    "The meeting of %s is one of %s; a call-in is considered by the committee it was referred to."
                            .formatted(meeting.day(), meeting.committeeName()));
        }
        proceedings.requireBegun(meeting);
        proceedings.item(step.agendaItemId(), meeting, "/agendaItemId");
    }

    static String url(UUID id) {
        return "/v1/call-ins/" + id;
    }
}
