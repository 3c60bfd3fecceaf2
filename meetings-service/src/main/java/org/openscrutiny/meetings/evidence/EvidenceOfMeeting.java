package org.openscrutiny.meetings.evidence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** All questions and answers of a meeting with their key of initials at once, to be read, or to be recorded from another record. */
@ApplicationScoped
public class EvidenceOfMeeting {

    private final EvidenceNotes notes;
    private final EvidenceNoteStore store;
    private final KeyEntryStore keys;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EvidenceOfMeeting(EvidenceNotes notes, EvidenceNoteStore store, KeyEntryStore keys, Proceedings proceedings,
            Journal journal, Caller caller, Clock clock) {
        this.notes = notes;
        this.store = store;
        this.keys = keys;
        this.proceedings = proceedings;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller may read of them, in the order recorded. */
    public List<EvidenceNoteView> all(UUID meetingId) {
        // One collection a query: two at once would multiply their rows.
        store.list("from EvidenceNote n left join fetch n.outcomes where n.meetingId = ?1", meetingId);
        var readable = store
                .list("from EvidenceNote n left join fetch n.answers where n.meetingId = ?1 order by n.id", meetingId)
                .stream()
                .filter(n -> caller.mayRead(proceedings.notesAudience(meetingId, n.itemId())))
                .toList();
        return notes.views(readable);
    }

    /** The key of initials, in the order recorded. */
    public List<KeyEntryView> key(UUID meetingId) {
        return caller.mayRead(proceedings.notesAudience(meetingId, null))
                ? keys.list("meetingId = ?1 order by id", meetingId)
                        .stream()
                        .map(k -> KeyEntryView.of(k, caller))
                        .toList()
                : List.of();
    }

    /**
     * Notes a question that another record already has, with every outcome it has had there.
     *
     * @param history the first outcome first; the last one is the draft's
     * @throws InvalidInput if the outcomes do not follow from each other
     */
    @Transactional
    public EvidenceNoteView restore(UUID meetingId, EvidenceNoteDraft draft, List<Outcome> history) {
        refuseOutOfOrder(draft.outcome(), history);
        notes.refuse(meetingId, draft, null);
        var sequence = draft.sequence() == null ? store.nextSequence(draft.itemId()) : draft.sequence();
        var note = new EvidenceNote(meetingId, draft, sequence, history, clock.instant());
        store.persist(note);
        var view = notes.view(note);
        var audience = proceedings.notesAudience(meetingId, note.itemId());
        journal.created(EvidenceNotes.TYPE, note, audience, EvidenceNotes.url(note.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    private static void refuseOutOfOrder(Outcome last, List<Outcome> history) {
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i - 1).next().contains(history.get(i))) {
                throw new InvalidInput(Fault.at("/outcomes/" + i, "A question that is %s does not become %s."
                        .formatted(history.get(i - 1), history.get(i))));
            }
        }
        if (history.isEmpty() || history.get(history.size() - 1) != last) {
            throw new InvalidInput(
                    Fault.at("/outcomes", "outcomes is %s; the last of them has to be %s.".formatted(history, last)));
        }
    }
}
