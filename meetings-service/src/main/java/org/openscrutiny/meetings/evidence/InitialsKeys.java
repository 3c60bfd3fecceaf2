package org.openscrutiny.meetings.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The key of initials under a meeting's notes, as printed. */
@ApplicationScoped
public class InitialsKeys {

    static final String TYPE = "initials";

    private final KeyEntryStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    InitialsKeys(KeyEntryStore store, Proceedings proceedings, Journal journal, Preconditions preconditions,
            Caller caller, Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken minutes-settled, initials-already-explained */
    @Transactional
    public KeyEntryView explain(UUID meetingId, KeyEntryDraft draft) {
        refuse(meetingId, draft, null);
        var entry = new KeyEntry(meetingId, draft, clock.instant());
        store.persist(entry);
        var view = view(entry);
        journal.created(TYPE, entry, audience(entry), url(entry.id()), view);
        proceedings.touch(meetingId, audience(entry));
        return view;
    }

    /** Changes a line; who is meant on every note of the meeting follows. */
    @Transactional
    public KeyEntryView revise(UUID id, UnaryOperator<KeyEntryDraft> change) {
        var entry = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(entry)).tag());
        var before = view(entry);
        var draft = change.apply(entry.asDraft());
        refuse(entry.meetingId(), draft, id);
        entry.revise(draft, clock.instant());
        store.flush();
        var after = view(entry);
        journal.updated(TYPE, entry, audience(entry), url(id), before, after);
        proceedings.touch(entry.meetingId(), audience(entry));
        return after;
    }

    /** Takes back a line that the paper does not have. */
    @Transactional
    public void strike(UUID id) {
        var entry = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(entry)).tag());
        proceedings.openRecord(entry.meetingId());
        var before = view(entry);
        entry.touch(clock.instant(), Audience.PUBLIC);
        journal.deleted(TYPE, entry, audience(entry), url(id), before);
        store.delete(entry);
        proceedings.touch(entry.meetingId(), audience(entry));
    }

    /** @throws NotFound also where this caller may not know of it */
    KeyEntry visible(UUID id) {
        return Optional.of(store.get(id))
                .filter(entry -> caller.mayRead(audience(entry)))
                .orElseThrow(() -> new NotFound(TYPE, id));
    }

    KeyEntryView view(KeyEntry entry) {
        return KeyEntryView.of(entry, caller);
    }

    private Audience audience(KeyEntry entry) {
        return proceedings.notesAudience(entry.meetingId(), null);
    }

    private void refuse(UUID meetingId, KeyEntryDraft draft, @Nullable UUID own) {
        proceedings.openRecord(meetingId);
        proceedings.requirePerson(draft.personId(), "/personId");
        if (store.hasOther(meetingId, draft, own)) {
            throw new RuleBroken("initials-already-explained", "The key already has %s for %s."
                    .formatted(draft.initials(), draft.printedName()));
        }
    }

    static String url(UUID id) {
        return "/v1/initials/" + id;
    }
}
