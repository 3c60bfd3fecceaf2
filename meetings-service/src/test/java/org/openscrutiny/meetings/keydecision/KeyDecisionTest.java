package org.openscrutiny.meetings.keydecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.clock.Rules;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Refusal;

class KeyDecisionTest {

    private static final DecisionClocks CLOCKS = Rules.ofDecisions();
    private static final LocalDate TODAY = LocalDate.parse("2017-10-30");

    @Test
    void noticeSaysWhatTheRegulationsAskFor() {
        var bare = new KeyDecision(draft(new DecisionMaker(DecisionMakerKind.BODY, "Cabinet", null, null, null), null,
                Access.EXEMPT, null), Instant.EPOCH);
        assertThatThrownBy(() -> bare.publish(TODAY)).isInstanceOf(Refusal.class)
                .hasMessageContaining("(c) a list of the members of the body")
                .hasMessageContaining("documentsFrom")
                .hasMessageContaining("publicSummary");
    }

    @Test
    void fewerThan28ClearDaysAreRefusedWithTheRegulation() {
        var decision = published("2017-08-14");
        assertThatThrownBy(() -> decision.decide(EffectTest.record(null), CLOCKS))
                .hasMessageContaining(
                        "27 clear days before 2017-09-11, of 28 needed (SI 2012/2089, regulations 8 and 9");
    }

    @Test
    void twentyEightClearDaysAreEnough() {
        var decision = published("2017-08-13");
        decision.decide(EffectTest.record(null), CLOCKS);
        assertThat(decision.status()).isEqualTo(KeyDecisionStatus.DECIDED);
    }

    @Test
    void generalExceptionNeedsFiveClearDays() {
        var soon = published("2017-08-20");
        soon.except(exception(ExceptionKind.GENERAL_EXCEPTION, "2017-09-04", null).checked(TODAY));
        assertThatThrownBy(() -> soon.decide(EffectTest.record(null), CLOCKS))
                .hasMessageContaining("4 clear days before 2017-09-11, of 5 needed (SI 2012/2089, regulation 10)");
        soon.except(exception(ExceptionKind.GENERAL_EXCEPTION, "2017-09-01", null).checked(TODAY));
        soon.decide(EffectTest.record(null), CLOCKS);
        assertThat(soon.status()).isEqualTo(KeyDecisionStatus.DECIDED);
    }

    @Test
    void specialUrgencyIsAgreedBeforeTheDecision() {
        var urgent = published("2017-09-10");
        urgent.except(exception(ExceptionKind.SPECIAL_URGENCY, null, "2017-09-12").checked(TODAY));
        assertThatThrownBy(() -> urgent.decide(EffectTest.record(null), CLOCKS))
                .hasMessageContaining("agreed on 2017-09-12, after the decision of 2017-09-11");
        urgent.except(exception(ExceptionKind.SPECIAL_URGENCY, null, "2017-09-10").checked(TODAY));
        urgent.decide(EffectTest.record(null), CLOCKS);
        assertThat(urgent.status()).isEqualTo(KeyDecisionStatus.DECIDED);
    }

    @Test
    void exceptionLacksNothingItsRegulationAsksFor() {
        assertThatThrownBy(
                () -> new ShortNotice(ExceptionKind.GENERAL_EXCEPTION, "Late", null, null, null, null, null)
                        .checked(TODAY))
                .isInstanceOfSatisfying(InvalidInput.class,
                        refused -> assertThat(refused.faults()).extracting(Fault::pointer)
                                .containsExactly("/informedOn", "/noticePublishedOn"));
        assertThatThrownBy(() -> exception(ExceptionKind.SPECIAL_URGENCY, null, "2017-11-01").checked(TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.faults().get(0).detail())
                        .startsWith("agreedOn 2017-11-01 is in the future"));
    }

    @Test
    void decisionOutsideItsPeriodIsNotTheOneThatWasAnnounced() {
        var decision = published("2017-07-01");
        var late = new DecisionRecord(LocalDate.parse("2017-10-01"), "Agreed", "Needed", null, null,
                LocalDate.parse("2017-10-02"), null, null);
        assertThatThrownBy(() -> decision.decide(late, CLOCKS))
                .hasMessageContaining("from 2017-09-11 to 2017-09-30, not on 2017-10-01");
    }

    @Test
    void decisionIsCarriedOutOnceItCanNoLongerBeCalledIn() {
        var decision = published("2017-08-01");
        decision.decide(EffectTest.record(null), CLOCKS);
        assertThatThrownBy(() -> decision.implement(LocalDate.parse("2017-09-20"), CLOCKS, null))
                .hasMessageContaining("not carried out before 2017-09-21");
    }

    @Test
    void stepsComeInTheirOrder() {
        var draft = new KeyDecision(complete(), Instant.EPOCH);
        assertThatThrownBy(() -> draft.decide(EffectTest.record(null), CLOCKS))
                .hasMessage("The decision is DRAFT; from there it can only become [PUBLISHED], not DECIDED.");
        assertThatThrownBy(() -> draft.except(exception(ExceptionKind.SPECIAL_URGENCY, null, "2017-09-10")))
                .hasMessageContaining("once its notice is published");
    }

    @Test
    void recordIsPublishedAfterTheDecisionAndWaivedByAgreement() {
        assertThatThrownBy(() -> new DecisionRecord(LocalDate.parse("2017-09-11"), "Agreed", "Needed", null, null,
                LocalDate.parse("2017-09-10"), null, null).checked(TODAY)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new DecisionRecord(LocalDate.parse("2017-09-11"), "Agreed", "Needed", null, null,
                null, "Urgent", null).checked(TODAY)).isInstanceOf(InvalidInput.class);
        assertThat(new DecisionRecord(LocalDate.parse("2017-09-11"), "Agreed", "Needed", null, null, null, null, null)
                .checked(TODAY)
                .out()).isEqualTo(TODAY);
    }

    private static KeyDecision published(String on) {
        var decision = new KeyDecision(complete(), Instant.EPOCH);
        decision.publish(LocalDate.parse(on));
        return decision;
    }

    private static KeyDecisionDraft complete() {
        return draft(new DecisionMaker(DecisionMakerKind.BODY, "Cabinet", null, null, List.of("Leader of the Council")),
                "Democratic Services, County Hall", Access.PUBLIC, null);
    }

    private static KeyDecisionDraft draft(DecisionMaker maker, @Nullable String address, Access access,
            @Nullable String summary) {
        return new KeyDecisionDraft(null, "Expansion of a school", null, Set.of(Significance.COMMUNITIES), maker,
                LocalDate.parse("2017-09-11"), LocalDate.parse("2017-09-30"), null, address,
                address == null ? null : "Ask Democratic Services", null, access,
                access == Access.EXEMPT ? List.of(3) : List.of(), null, summary, null, null);
    }

    private static ShortNotice exception(ExceptionKind kind, @Nullable String notice, @Nullable String agreed) {
        var noticeOn = notice == null ? null : LocalDate.parse(notice);
        return new ShortNotice(kind, "It cannot wait", noticeOn, noticeOn,
                agreed == null ? null : AgreeingOffice.SCRUTINY_CHAIRMAN, null,
                agreed == null ? null : LocalDate.parse(agreed));
    }
}
