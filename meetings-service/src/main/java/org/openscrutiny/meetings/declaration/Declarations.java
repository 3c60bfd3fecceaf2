package org.openscrutiny.meetings.declaration;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk, or the monitoring officer, notes of declared interests. */
@ApplicationScoped
public class Declarations {

    static final String TYPE = "declaration";

    private final DeclarationStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Declarations(DeclarationStore store, Proceedings proceedings, Journal journal, Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes a declared interest.
     *
     * @throws RuleBroken minutes-settled
     */
    @Transactional
    public DeclarationView note(UUID meetingId, DeclarationDraft draft) {
        var meeting = proceedings.openRecord(meetingId);
        proceedings.requirePerson(draft.personId(), "/personId");
        proceedings.item(draft.itemId(), meeting, "/itemId");
        var declaration = new Declaration(meetingId, draft, clock.instant());
        store.persist(declaration);
        var view = view(declaration);
        var audience = audience(declaration);
        journal.created(TYPE, declaration, audience, url(declaration.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public DeclarationView revise(UUID id, UnaryOperator<DeclarationDraft> change) {
        var declaration = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(declaration)).tag());
        var before = view(declaration);
        var was = audience(declaration);
        var draft = change.apply(declaration.asDraft());
        var meeting = proceedings.openRecord(declaration.meetingId());
        proceedings.requirePerson(draft.personId(), "/personId");
        proceedings.item(draft.itemId(), meeting, "/itemId");
        declaration.revise(draft, clock.instant());
        store.flush();
        var after = view(declaration);
        var audience = audience(declaration);
        journal.updated(TYPE, declaration, audience, url(id), before, after);
        proceedings.withdraw(TYPE, declaration, was, audience, url(id));
        proceedings.touch(declaration.meetingId(), was.within(audience) == was ? audience : was);
        return after;
    }

    /**
     * Notes that an interest was registered before, or when the monitoring officer was notified of it.
     *
     * @throws RuleBroken not-a-dpi
     */
    @Transactional
    public DeclarationView register(UUID id, RegisterNote note) {
        var declaration = visible(id);
        var before = view(declaration);
        var now = clock.instant();
        declaration.register(note, proceedings.meeting(declaration.meetingId()).day(), CouncilTime.day(now), now);
        store.flush();
        var after = view(declaration);
        var audience = audience(declaration);
        journal.updated(TYPE, declaration, audience, url(id), before, after);
        proceedings.touch(declaration.meetingId(), audience);
        return after;
    }

    /** Takes back what was noted by mistake. */
    @Transactional
    public void strike(UUID id) {
        var declaration = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(declaration)).tag());
        proceedings.openRecord(declaration.meetingId());
        var before = view(declaration);
        var audience = audience(declaration);
        declaration.touch(clock.instant(), Audience.PUBLIC);
        journal.deleted(TYPE, declaration, audience, url(id), before);
        store.delete(declaration);
        proceedings.touch(declaration.meetingId(), audience);
    }

    /** @throws NotFound also where this caller may not know of it */
    Declaration visible(UUID id) {
        var declaration = store.get(id);
        if (!caller.mayRead(audience(declaration))) {
            throw new NotFound(TYPE, id);
        }
        return declaration;
    }

    private Audience audience(Declaration declaration) {
        return proceedings.audience(declaration.meetingId(), declaration.itemId());
    }

    DeclarationView view(Declaration declaration) {
        return DeclarationView.of(declaration, proceedings.nameOf(declaration.personId()), caller);
    }

    static String url(UUID id) {
        return "/v1/declarations/" + id;
    }

    /** Those whom a disclosable pecuniary interest in the item keeps from voting on it: Localism Act 2011, section 31(4). */
    public Set<UUID> barredFromVoting(UUID itemId) {
        return Set.copyOf(store.barredFromVoting(itemId));
    }
}
