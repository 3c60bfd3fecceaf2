package org.openscrutiny.meetings.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

class EvidenceNoteTest {

    private static final Instant NOW = Instant.parse("2017-07-18T11:00:00Z");
    private static final Answer ANSWER = new Answer("Every two months.", List.of("PCB"), null);

    @Test
    void writtenAnswerKeepsTheFirstOutcomeInTheHistory() {
        var note = note(Outcome.NOT_RESPONDED, "How often?", List.of());
        note.promiseWrittenAnswer(Outcome.WRITTEN_TO_FOLLOW, NOW);
        note.answerInWriting(new WrittenAnswerDraft("Monthly.", List.of("GRW"), LocalDate.parse("2017-08-01")), NOW);
        assertThat(note.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(note.outcomes()).extracting(OutcomeRecord::outcome)
                .containsExactly(Outcome.NOT_RESPONDED, Outcome.WRITTEN_TO_FOLLOW, Outcome.ANSWERED);
        assertThat(note.asDraft().givenAnswers()).extracting(Answer::writtenOn)
                .containsExactly(LocalDate.parse("2017-08-01"));
    }

    @Test
    void writtenAnswerNobodyPromisedIsRefused() {
        var note = note(Outcome.NOT_RESPONDED, "How often?", List.of());
        var answer = new WrittenAnswerDraft("Monthly.", List.of("GRW"), LocalDate.parse("2017-08-01"));
        assertThatThrownBy(() -> note.answerInWriting(answer, NOW)).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("NOT_RESPONDED");
    }

    @Test
    void answeredQuestionTakesNoPromise() {
        var note = note(Outcome.ANSWERED, "How often?", List.of(ANSWER));
        assertThatThrownBy(() -> note.promiseWrittenAnswer(Outcome.WRITTEN_TO_FOLLOW, NOW))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void answeredWithoutAnAnswerIsRefused() {
        assertThatThrownBy(() -> note(Outcome.ANSWERED, "How often?", List.of())).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("there is no answer");
    }

    @Test
    void unansweredWithAnAnswerIsRefused() {
        assertThatThrownBy(() -> note(Outcome.NOT_RESPONDED, "How often?", List.of(ANSWER)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void lostQuestionNeedsAWordOnWhy() {
        assertThatThrownBy(() -> note(Outcome.ANSWERED, null, List.of(ANSWER))).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("questionNote");
    }

    @Test
    void outcomeIsNotRewritten() {
        var note = note(Outcome.NOT_RESPONDED, "How often?", List.of());
        var draft = new EvidenceNoteDraft(note.itemId(), null, null, null, List.of("ID"), "How often?", null,
                List.of(ANSWER), Outcome.ANSWERED, null);
        assertThatThrownBy(() -> note.revise(draft, NOW)).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("history");
    }

    private static EvidenceNote note(Outcome outcome, @Nullable String question, List<Answer> answers) {
        return new EvidenceNote(UUID.randomUUID(), new EvidenceNoteDraft(UUID.randomUUID(), null, null, null,
                List.of("ID"), question, null, answers, outcome, null), 1, NOW);
    }
}
