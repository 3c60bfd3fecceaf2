package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.support.problem.RuleBroken;

class StandingTest {

    private static final Standing SUBMITTED = Standing.DRAFT.submit();
    private static final Standing ACCEPTED = SUBMITTED.respond(Decision.ACCEPTED);
    private static final Standing IMPLEMENTED = ACCEPTED.assess(Rag.IMPLEMENTED, false);

    @Test
    void draftTakesNoResponse() {
        refused("recommendation-not-submitted", () -> Standing.DRAFT.respond(Decision.ACCEPTED));
    }

    @Test
    void submittedOnlyOnce() {
        refused("already-submitted", SUBMITTED::submit);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ACCEPTED_IN_PART", "REJECTED", "DEFERRED"})
    void decisionIsTheLifecycle(Decision decision) {
        assertThat(SUBMITTED.respond(decision).lifecycle().name()).isEqualTo(decision.name());
    }

    @Test
    void notStatedDecisionIsNotGuessedAt() {
        assertThat(SUBMITTED.respond(Decision.NOT_STATED).lifecycle()).isEqualTo(Lifecycle.SUBMITTED);
    }

    @Test
    void progressMayBeReportedOnAnAnswerWhoseDecisionIsNotStated() {
        assertThat(SUBMITTED.respond(Decision.NOT_STATED).monitor().lifecycle()).isEqualTo(Lifecycle.MONITORING);
    }

    @Test
    void whatWasMonitoredWasNotRejected() {
        var monitored = SUBMITTED.respond(Decision.NOT_STATED).monitor();
        refused("already-responded", () -> monitored.respond(Decision.REJECTED));
        assertThat(monitored.respond(Decision.ACCEPTED_IN_PART).lifecycle()).isEqualTo(Lifecycle.MONITORING);
    }

    @ParameterizedTest
    @EnumSource
    void anyDecisionFollowsADeferral(Decision next) {
        assertThat(SUBMITTED.respond(Decision.DEFERRED).respond(next).decision()).isEqualTo(next);
    }

    @Test
    void acceptanceStands() {
        refused("already-responded", () -> ACCEPTED.respond(Decision.REJECTED));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "DEFERRED"})
    void rejectedOrDeferredIsNeitherMonitoredNorAssessed(Decision decision) {
        var standing = SUBMITTED.respond(decision);
        refused("recommendation-not-accepted", standing::monitor);
        refused("recommendation-not-accepted", () -> standing.assess(Rag.ON_TRACK, false));
    }

    @Test
    void unansweredIsNeitherMonitoredNorAssessed() {
        refused("recommendation-not-accepted", SUBMITTED::monitor);
        refused("recommendation-not-accepted", () -> SUBMITTED.assess(Rag.IMPLEMENTED, false));
    }

    @Test
    void implementedOnlyByAJudgement() {
        assertThat(ACCEPTED.monitor().lifecycle()).isEqualTo(Lifecycle.MONITORING);
        assertThat(ACCEPTED.monitor().assess(Rag.IMPLEMENTED, false).lifecycle()).isEqualTo(Lifecycle.IMPLEMENTED);
    }

    @Test
    void updateOnAnImplementedRecommendationIsLegalAndReopensNothing() {
        assertThat(IMPLEMENTED.monitor().lifecycle()).isEqualTo(Lifecycle.IMPLEMENTED);
    }

    @Test
    void implementedIsNotJudgedAgainUnlessReopened() {
        refused("recommendation-closed", () -> IMPLEMENTED.assess(Rag.CONCERNS, false));
        var reopened = IMPLEMENTED.decide(Change.REOPENED);
        assertThat(reopened.lifecycle()).isEqualTo(Lifecycle.MONITORING);
        assertThat(reopened.assess(Rag.CONCERNS, false).lifecycle()).isEqualTo(Lifecycle.MONITORING);
    }

    @Test
    void notDeliveredEndsMonitoringOnlyWhereItConcludes() {
        assertThat(ACCEPTED.assess(Rag.NOT_DELIVERED, false).lifecycle()).isEqualTo(Lifecycle.MONITORING);
        assertThat(ACCEPTED.assess(Rag.NOT_DELIVERED, true).lifecycle()).isEqualTo(Lifecycle.NOT_DELIVERED_FINAL);
    }

    @Test
    void onTrackConcludesNothing() {
        refused("conclusion-not-possible", () -> ACCEPTED.assess(Rag.ON_TRACK, true));
    }

    @Test
    void openIsNotReopened() {
        refused("recommendation-not-closed", () -> ACCEPTED.decide(Change.REOPENED));
    }

    @Test
    void supersededStaysSuperseded() {
        var superseded = ACCEPTED.decide(Change.SUPERSEDED);
        assertThat(superseded.lifecycle()).isEqualTo(Lifecycle.SUPERSEDED);
        refused("superseded-stays-superseded", () -> superseded.decide(Change.REOPENED));
        refused("recommendation-closed", () -> superseded.assess(Rag.IMPLEMENTED, false));
    }

    @Test
    void endedMayBeReopened() {
        var ended = ACCEPTED.decide(Change.ENDED);
        assertThat(ended.lifecycle()).isEqualTo(Lifecycle.ENDED);
        assertThat(ended.decide(Change.REOPENED).lifecycle()).isEqualTo(Lifecycle.MONITORING);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.type().code()).isEqualTo(code));
    }
}
