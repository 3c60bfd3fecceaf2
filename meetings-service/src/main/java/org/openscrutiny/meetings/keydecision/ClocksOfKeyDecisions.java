package org.openscrutiny.meetings.keydecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.ClockQuery;
import org.openscrutiny.meetings.clock.ClockSource;
import org.openscrutiny.meetings.clock.Clocked;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.clock.DecisionFacts;
import org.openscrutiny.meetings.clock.DecisionFacts.CallInFacts;
import org.openscrutiny.meetings.clock.DecisionFacts.ExceptionFacts;
import org.openscrutiny.meetings.clock.Place;
import org.openscrutiny.meetings.clock.Reading;
import org.openscrutiny.meetings.clock.Subject;
import org.openscrutiny.support.access.Caller;

/** The clocks of key decisions and of their call-ins; a batch of decisions takes two statements. */
@ApplicationScoped
class ClocksOfKeyDecisions implements ClockSource {

    private final KeyDecisionStore store;
    private final CallInStore callIns;
    private final DecisionClocks clocks;
    private final Caller caller;
    private final Clock clock;

    ClocksOfKeyDecisions(KeyDecisionStore store, CallInStore callIns, DecisionClocks clocks, Caller caller,
            Clock clock) {
        this.store = store;
        this.callIns = callIns;
        this.clocks = clocks;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Reading> ofMeeting(UUID meetingId) {
        return clocked(store.ofMeeting(meetingId, caller)).stream()
                .flatMap(clocked -> clocked.readings().stream())
                .toList();
    }

    @Override
    public List<Clocked> inOrder(ClockQuery query, Optional<Place> from, int limit) {
        return clocked(store.inOrder(caller, query, from, limit));
    }

    private List<Clocked> clocked(List<KeyDecision> decisions) {
        var last = callIns.lastOf(decisions.stream().map(KeyDecision::id).toList());
        var today = CouncilTime.day(clock.instant());
        return decisions.stream()
                .map(decision -> new Clocked(decision.decisionFrom().atStartOfDay(CouncilTime.ZONE).toInstant(),
                        decision.id(), read(decision, last.get(decision.id()), today)))
                .toList();
    }

    private List<Reading> read(KeyDecision decision, @Nullable CallIn callIn, LocalDate today) {
        var content = decision.contentAudience();
        var open = caller.mayRead(content);
        var known = open && callIn != null && callIn.status().counts() && caller.mayRead(callIn.audience(content))
                ? new CallInFacts(
                        new Subject(CallIns.TYPE, callIn.id(), CallIns.url(callIn.id()), decision.meetingId()),
                        callIn.acceptedOn(), callIn.heardOn())
                : null;
        // Whether an exempt decision can be, or was, called in is part of what is exempt.
        return clocks.read(facts(decision, known), today)
                .stream()
                .filter(reading -> open || !reading.ruleId().startsWith("call-in"))
                .toList();
    }

    private static DecisionFacts facts(KeyDecision decision, @Nullable CallInFacts callIn) {
        var made = decision.decision();
        var ground = decision.exception();
        var exception = ground == null
                ? null
                : new ExceptionFacts(ground.kind() == ExceptionKind.SPECIAL_URGENCY, ground.noticePublishedOn(),
                        ground.agreedOn());
        return new DecisionFacts(
                new Subject(KeyDecisions.TYPE, decision.id(), KeyDecisions.url(decision.id()), decision.meetingId()),
                decision.decisionFrom(), decision.status() == KeyDecisionStatus.WITHDRAWN && made == null,
                decision.publishedOn(), exception, made == null ? null : made.decidedOn(),
                made == null ? null : made.out(), made != null && made.waived(), callIn);
    }
}
