package org.openscrutiny.meetings.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk notes of an evidence session. The notes become public with the minutes, of which they are an appendix. */
@ApplicationScoped
public class EvidenceNotes {

    static final String TYPE = "evidence-note";

    private final EvidenceNoteStore store;
    private final KeyEntryStore keys;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    EvidenceNotes(EvidenceNoteStore store, KeyEntryStore keys, Proceedings proceedings, Journal journal,
            Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
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
        store.persist(note);
        var view = view(note);
        journal.created(TYPE, note, audience(note), url(note.id()), view);
        proceedings.touch(meetingId, audience(note));
        return view;
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public EvidenceNoteView revise(UUID id, UnaryOperator<EvidenceNoteDraft> change) {
        var note = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(note)).tag());
        var draft = change.apply(note.asDraft());
        refuse(note.meetingId(), draft, id);
        return changed(note, (changing, at) -> changing.revise(draft, at));
    }

    /** Promises a written answer to a question nobody answered; also after the minutes are signed. */
    @Transactional
    public EvidenceNoteView promiseWrittenAnswer(UUID id, Outcome to) {
        return changed(visible(id), (note, at) -> note.promiseWrittenAnswer(to, at));
    }

    /** Takes the written answer that was promised; also after the minutes are signed, the first outcome stays in the history. */
    @Transactional
    public EvidenceNoteView answerInWriting(UUID id, WrittenAnswerDraft draft) {
        return changed(visible(id), (note, at) -> note.answerInWriting(draft, at));
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
        return Optional.of(store.get(id))
                .filter(note -> caller.mayRead(audience(note)))
                .orElseThrow(() -> new NotFound("evidence note", id));
    }

    EvidenceNoteView view(EvidenceNote note) {
        return views(List.of(note)).get(0);
    }

    List<EvidenceNoteView> views(List<EvidenceNote> notes) {
        var meetings = notes.stream().map(EvidenceNote::meetingId).distinct().toList();
        var byMeeting = meetings.isEmpty() ? Map.<UUID, InitialsKey>of() : keys.keys(meetings);
        var none = new InitialsKey(List.of());
        return notes.stream()
                .map(note -> EvidenceNoteView.of(note, byMeeting.getOrDefault(note.meetingId(), none), caller))
                .toList();
    }

    private EvidenceNoteView changed(EvidenceNote note, BiConsumer<EvidenceNote, java.time.Instant> step) {
        var before = view(note);
        var was = audience(note);
        step.accept(note, clock.instant());
        store.flush();
        var after = view(note);
        var audience = audience(note);
        journal.updated(TYPE, note, audience, url(note.id()), before, after);
        proceedings.withdraw(TYPE, note, was, audience, url(note.id()));
        proceedings.touch(note.meetingId(), audience);
        return after;
    }

    private Audience audience(EvidenceNote note) {
        return proceedings.notesAudience(note.meetingId(), note.itemId());
    }

    private void refuse(UUID meetingId, EvidenceNoteDraft draft, @Nullable UUID own) {
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
