package org.openscrutiny.meetings.declaration;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk, or the monitoring officer, notes of declared interests. */
@ApplicationScoped
public class Declarations {

    static final String TYPE = "declaration";

    private final DeclarationStore store;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<Declaration, DeclarationView> kind;
    private final Caller caller;
    private final Clock clock;

    Declarations(DeclarationStore store, Proceedings proceedings, RecordKeeping keeping,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, Declarations::url, Declaration::meetingId, this::audience, this::view);
    }

    /**
     * Notes a declared interest.
     *
     * @throws RuleBroken minutes-settled
     */
    @Transactional
    public DeclarationView note(UUID meetingId, DeclarationDraft draft) {
        refuse(meetingId, draft);
        return keeping.add(kind, new Declaration(meetingId, draft, clock.instant()));
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public DeclarationView revise(UUID id, UnaryOperator<DeclarationDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), declaration -> {
            var draft = change.apply(declaration.asDraft());
            refuse(declaration.meetingId(), draft);
            declaration.revise(draft, clock.instant());
        });
    }

    /**
     * Notes that an interest was registered before, or when the monitoring officer was notified of it.
     *
     * @throws RuleBroken not-a-dpi
     */
    @Transactional
    public DeclarationView register(UUID id, RegisterNote note) {
        var now = clock.instant();
        return keeping.change(kind, visible(id), declaration -> declaration.register(note,
                proceedings.meeting(declaration.meetingId()).day(), CouncilTime.day(now), now));
    }

    /** Takes back what was noted by mistake. */
    @Transactional
    public void strike(UUID id) {
        var declaration = keeping.asRead(kind, visible(id));
        proceedings.openRecord(declaration.meetingId());
        keeping.strike(kind, declaration, clock.instant());
    }

    private void refuse(UUID meetingId, DeclarationDraft draft) {
        var meeting = proceedings.openRecord(meetingId);
        proceedings.requirePerson(draft.personId(), "/personId");
        proceedings.item(draft.itemId(), meeting, "/itemId");
    }

    /** @throws NotFound also where this caller may not know of it */
    Declaration visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private Audience audience(Declaration kept) {
        return proceedings.audience(kept.meetingId(), kept.itemId());
    }

    DeclarationView view(Declaration kept) {
        return DeclarationView.of(kept, proceedings.nameOf(kept.personId()), caller);
    }

    static String url(UUID id) {
        return "/v1/declarations/" + id;
    }

    /** Those whom a disclosable pecuniary interest in the item keeps from voting on it: Localism Act 2011, section 31(4). */
    public Set<UUID> barredFromVoting(UUID itemId) {
        return Set.copyOf(store.barredFromVoting(itemId));
    }

    /** Those who withdrew from the item because of an interest, and so were not there to vote on it. */
    public Set<UUID> withdrawnFrom(UUID itemId) {
        return Set.copyOf(store.withdrawnFrom(itemId));
    }
}
