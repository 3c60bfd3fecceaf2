package org.openscrutiny.meetings.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * One question of an evidence session with its answers, as the notes print them. Who is meant by the printed initials is
 * not stored here: {@link InitialsKey} reads them each time, so that a corrected key corrects every note.
 */
@Entity
@Table(name = "evidence_notes")
class EvidenceNote extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private UUID itemId;

    private @Nullable String section;

    private @Nullable String theme;

    private int sequence;

    @Column(name = "askers_raw")
    private List<String> askersRaw;

    private @Nullable String question;

    @Column(name = "question_note")
    private @Nullable String questionNote;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @ElementCollection
    @CollectionTable(name = "evidence_answers", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence_outcomes", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    private List<OutcomeRecord> outcomes = new ArrayList<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected EvidenceNote() {
    }

    EvidenceNote(UUID meetingId, EvidenceNoteDraft draft, int sequence, Instant now) {
        this(meetingId, draft, sequence, List.of(draft.outcome()), now);
    }

    /** @param history every outcome it has had, the first one first; the last is the draft's */
    @SuppressWarnings("NullAway") // say() fills the rest
    EvidenceNote(UUID meetingId, EvidenceNoteDraft draft, int sequence, List<Outcome> history, Instant now) {
        super(now);
        this.meetingId = meetingId;
        history.forEach(reached -> reach(reached, createdAt()));
        say(draft, sequence);
    }

    void revise(EvidenceNoteDraft draft, Instant now) {
        if (draft.outcome() != outcome) {
            throw new InvalidInput(Fault.at("/outcome",
                    "outcome is %s and moves by a status change or a written answer, so that its history is kept; it cannot be set to %s here."
                            .formatted(outcome, draft.outcome())));
        }
        say(draft, draft.sequence() == null ? sequence : draft.sequence());
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken evidence-outcome-step, if the machine has no such step */
    void promiseWrittenAnswer(Outcome to, Instant now) {
        if (to == Outcome.ANSWERED || !outcome.next().contains(to)) {
            throw new RuleBroken("evidence-outcome-step",
                    "The question is %s and cannot become %s this way: an unanswered one becomes WRITTEN_TO_FOLLOW, and a written answer makes it ANSWERED."
                            .formatted(outcome, to));
        }
        reach(to, now);
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken evidence-answer-not-awaited, unless a written answer was promised */
    void answerInWriting(WrittenAnswerDraft draft, Instant now) {
        if (!outcome.next().contains(Outcome.ANSWERED)) {
            throw new RuleBroken("evidence-answer-not-awaited",
                    "The question is %s; a written answer is taken once it is WRITTEN_TO_FOLLOW.".formatted(outcome));
        }
        answers.add(new Answer(draft.text(), List.copyOf(draft.respondentsRaw()), draft.writtenOn()));
        reach(Outcome.ANSWERED, now);
        touch(now, Audience.PUBLIC);
    }

    private void reach(Outcome reached, Instant now) {
        outcome = reached;
        outcomes.add(new OutcomeRecord(reached, now));
    }

    private void say(EvidenceNoteDraft draft, int place) {
        refuseContradictions(draft);
        itemId = draft.itemId();
        section = draft.section();
        theme = draft.theme();
        sequence = place;
        askersRaw = List.copyOf(draft.askersRaw());
        question = draft.question();
        questionNote = draft.questionNote();
        source = Source.stated(draft.source());
        if (!answers.equals(draft.givenAnswers())) {
            answers.clear();
            answers.addAll(draft.givenAnswers());
        }
    }

    private static void refuseContradictions(EvidenceNoteDraft draft) {
        var faults = new ArrayList<Fault>();
        if (draft.question() == null && draft.questionNote() == null) {
            faults.add(Fault.at("/question",
                    "Give the question, or say in questionNote why the source does not have it."));
        }
        if (draft.outcome() == Outcome.ANSWERED && draft.givenAnswers().isEmpty()) {
            faults.add(Fault.at("/answers", "outcome is ANSWERED but there is no answer."));
        }
        if (draft.outcome() == Outcome.NOT_RESPONDED && !draft.givenAnswers().isEmpty()) {
            faults.add(Fault.at("/outcome",
                    "outcome is NOT_RESPONDED but there are %d answers.".formatted(draft.givenAnswers().size())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }

    int sequence() {
        return sequence;
    }

    Outcome outcome() {
        return outcome;
    }

    List<OutcomeRecord> outcomes() {
        return List.copyOf(outcomes);
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    EvidenceNoteDraft asDraft() {
        return new EvidenceNoteDraft(itemId, section, theme, sequence, List.copyOf(askersRaw), question, questionNote,
                List.copyOf(answers), outcome, source);
    }
}
