package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.RuleBroken;

class HistoryTest {

    private static final UUID ID = new UUID(1, 1);

    @Test
    void judgementOfADayBeforeTheAnswerIsRefused() {
        var history = of(History.Entry.answer(day(9), ID, Decision.ACCEPTED));
        refused("recommendation-not-accepted", () -> history.with(judgement(8, Rag.ON_TRACK)));
        assertThat(history.with(judgement(9, Rag.ON_TRACK)).rag()).isEqualTo(Rag.ON_TRACK);
    }

    @Test
    void whatWouldMakeLaterEntriesImpossibleIsRefused() {
        var history = of(History.Entry.answer(day(9), ID, Decision.ACCEPTED), judgement(20, Rag.CONCERNS));
        refused("history-contradicted", () -> history.with(judgement(10, Rag.IMPLEMENTED)));
        assertThat(history.with(judgement(10, Rag.ON_TRACK)).rag()).isEqualTo(Rag.CONCERNS);
    }

    @Test
    void reopeningOfADayBeforeItWasClosedIsRefused() {
        var history = of(History.Entry.answer(day(9), ID, Decision.ACCEPTED), judgement(20, Rag.IMPLEMENTED));
        refused("recommendation-not-closed",
                () -> history.with(History.Entry.change(day(15), History.NEXT, Change.REOPENED)));
        assertThat(history.with(History.Entry.change(day(20), History.NEXT, Change.REOPENED)).lifecycle())
                .isEqualTo(Lifecycle.MONITORING);
    }

    @Test
    void answerBeforeADeferralThatStandsIsRefusedByName() {
        var history = of(History.Entry.answer(day(20), ID, Decision.DEFERRED));
        assertThatThrownBy(() -> history.with(History.Entry.answer(day(9), History.NEXT, Decision.ACCEPTED)))
                .hasMessageContaining("the response DEFERRED")
                .hasMessageContaining("2017-01-20");
    }

    @Test
    void reportThatBearsAnEarlierDayThanTheAnswerCountsFromTheAnswer() {
        var history = of(History.Entry.report(day(5), ID), History.Entry.answer(day(9), ID, Decision.ACCEPTED));
        assertThat(history.standing().lifecycle()).isEqualTo(Lifecycle.MONITORING);
        assertThat(history.standing(day(7)).lifecycle()).isEqualTo(Lifecycle.SUBMITTED);
    }

    @Test
    void draftTakesNothing() {
        var draft = new History(false, List.of());
        refused("recommendation-not-submitted",
                () -> draft.with(History.Entry.answer(day(9), History.NEXT, Decision.ACCEPTED)));
    }

    private static History of(History.Entry... entries) {
        return new History(true, new ArrayList<>(List.of(entries)));
    }

    private static History.Entry judgement(int day, Rag rag) {
        return History.Entry.judgement(day(day), new UUID(2, day), rag, false);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2017, 1, day);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.type().code()).isEqualTo(code));
    }
}
