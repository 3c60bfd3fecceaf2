package org.openscrutiny.meetings.keydecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.clock.Rules;
import org.openscrutiny.support.access.Audience;

class EffectTest {

    private static final LocalDate UNTIL = LocalDate.parse("2017-09-20");

    @Test
    void nothingIsCarriedOutBeforeThePeriodEnds() {
        var open = effect(null, null, "2017-09-20");
        assertThat(open.state()).isEqualTo(EffectState.CALL_IN_OPEN);
        assertThat(open.from()).isEqualTo("2017-09-21");
        assertThat(effect(null, null, "2017-09-21").state()).isEqualTo(EffectState.FREE);
    }

    @Test
    void urgentDecisionTakesEffectAtOnce() {
        var urgent = effect("The roof leaks", null, "2017-09-13");
        assertThat(urgent.state()).isEqualTo(EffectState.FREE);
        assertThat(urgent.from()).isEqualTo("2017-09-13");
        assertThat(urgent.callInUntil()).isNull();
    }

    @Test
    void calledInDecisionWaitsUntilTheCommitteeDoesNotObject() {
        var callIn = callIn();
        assertThat(effect(null, callIn, "2017-12-01").state()).isEqualTo(EffectState.CALLED_IN);
        move(callIn, CallInStatus.ACCEPTED, null, null, "2017-09-19");
        move(callIn, CallInStatus.HEARD, CallInOutcome.NO_OBJECTION, null, "2017-10-02");
        var free = effect(null, callIn, "2017-12-01");
        assertThat(free.state()).isEqualTo(EffectState.FREE);
        assertThat(free.from()).isEqualTo("2017-10-02");
    }

    @Test
    void referredBackItWaitsForTheReconsideration() {
        var callIn = callIn();
        move(callIn, CallInStatus.ACCEPTED, null, null, "2017-09-19");
        move(callIn, CallInStatus.HEARD, CallInOutcome.REFERRED_BACK, null, "2017-10-02");
        assertThat(effect(null, callIn, "2017-12-01").state()).isEqualTo(EffectState.CALLED_IN);
        move(callIn, CallInStatus.RECONSIDERED, null, Reconsideration.UPHELD, "2017-10-09");
        assertThat(effect(null, callIn, "2017-12-01").from()).isEqualTo("2017-10-09");
    }

    private static Effect effect(@Nullable String waiver, @Nullable CallIn callIn, String today) {
        return Effect.of(record(waiver), KeyDecisionStatus.DECIDED, UNTIL, callIn, LocalDate.parse(today));
    }

    static DecisionRecord record(@Nullable String waiver) {
        return new DecisionRecord(LocalDate.parse("2017-09-11"), "Agreed", "It is needed", null, null,
                LocalDate.parse("2017-09-13"), waiver, waiver == null ? null : "Chairman");
    }

    private static CallIn callIn() {
        var people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new CallIn(new CallInDraft(UUID.randomUUID(), UUID.randomUUID(), people, "Cost", null, null),
                LocalDate.parse("2017-09-15"), Instant.EPOCH);
    }

    private static void move(CallIn callIn, CallInStatus to, @Nullable CallInOutcome outcome,
            @Nullable Reconsideration reconsideration, String on) {
        var meeting = to == CallInStatus.HEARD ? UUID.randomUUID() : null;
        callIn.move(new CallInStep(to, LocalDate.parse(on), null, meeting, null, outcome, reconsideration, null),
                record(null), Rules.ofDecisions(), LocalDate.parse("2018-01-01"), Audience.PUBLIC, Instant.EPOCH);
    }
}
