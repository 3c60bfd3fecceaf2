package org.openscrutiny.meetings.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk notes of an evidence session. The notes become public with the minutes, of which they are an appendix. */
@ApplicationScoped
public class EvidenceNotes {

    static final String TYPE = "evidence-note";

    private final EvidenceNoteStore store;
    private final KeyEntryStore keys;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<EvidenceNote, EvidenceNoteView> kind;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EvidenceNotes(EvidenceNoteStore store, KeyEntryStore keys, Proceedings proceedings, RecordKeeping keeping,
            Journal journal, Caller caller, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, EvidenceNotes::url, EvidenceNote::meetingId, this::audience, this::view);
    }

    /**
     * Notes one question with what came of it.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled, evidence-sequence-taken
     */
    @Transactional
    public EvidenceNoteView note(UUID meetingId, EvidenceNoteDraft draft) {
        refuse(meetingId, draft, null);
        var sequence = draft.sequence() == null ? store.nextSequence(draft.itemId()) : draft.sequence();
        var note = new EvidenceNote(meetingId, draft, sequence, clock.instant());
        return keeping.add(kind, note);
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public EvidenceNoteView revise(UUID id, UnaryOperator<EvidenceNoteDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), note -> {
            var draft = change.apply(note.asDraft());
            refuse(note.meetingId(), draft, id);
            note.revise(draft, clock.instant());
        });
    }

    /** Promises a written answer to a question nobody answered; also after the minutes are signed. */
    @Transactional
    public EvidenceNoteView promiseWrittenAnswer(UUID id, Outcome to) {
        return keeping.change(kind, visible(id), note -> note.promiseWrittenAnswer(to, clock.instant()));
    }

    /** Takes the written answer that was promised; also after the minutes are signed, the first outcome stays in the history. */
    @Transactional
    public EvidenceNoteView answerInWriting(UUID id, WrittenAnswerDraft draft) {
        return keeping.change(kind, visible(id), note -> note.answerInWriting(draft, clock.instant()));
    }

    /** Tells the feed that the public notes of a meeting came out with its minutes, or went back with them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void minutesPublished(UUID meetingId, boolean published) {
        var operation = published ? Operation.UPDATED : Operation.DELETED;
        store.publicWithMinutes(meetingId)
                .forEach(note -> journal
                        .append(Change.of(operation, TYPE, note, Audience.PUBLIC, url(note.id()))));
        keys.list("meetingId = ?1 order by id", meetingId)
                .forEach(entry -> journal.append(Change.of(operation, InitialsKeys.TYPE, entry, Audience.PUBLIC,
                        InitialsKeys.url(entry.id()))));
    }

    /** @throws NotFound also where this caller may not know of it */
    EvidenceNote visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private Audience audience(EvidenceNote kept) {
        return proceedings.notesAudience(kept.meetingId(), kept.itemId());
    }

    EvidenceNoteView view(EvidenceNote kept) {
        return views(List.of(kept)).get(0);
    }

    List<EvidenceNoteView> views(List<EvidenceNote> notes) {
        var meetings = notes.stream().map(EvidenceNote::meetingId).distinct().toList();
        var byMeeting = meetings.isEmpty() ? Map.<UUID, InitialsKey>of() : keys.keys(meetings);
        var none = new InitialsKey(List.of());
        return notes.stream()
                .map(note -> EvidenceNoteView.of(note, byMeeting.getOrDefault(note.meetingId(), none), caller))
                .toList();
    }

    void refuse(UUID meetingId, EvidenceNoteDraft draft, @Nullable UUID own) {
        var meeting = proceedings.begunRecord(meetingId);
        proceedings.item(draft.itemId(), meeting, "/itemId");
        if (draft.sequence() != null && store.hasOther(draft.itemId(), draft.sequence(), own)) {
            throw new RuleBroken("evidence-sequence-taken",
                    "There is already a question %d on this item; leave sequence out to add one after the last."
                            .formatted(draft.sequence()));
        }
    }

    static String url(UUID id) {
        return "/v1/evidence-notes/" + id;
    }
}
