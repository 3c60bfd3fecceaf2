package org.openscrutiny.meetings.resolution;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk records of what the committee resolved. */
@ApplicationScoped
public class Resolutions {

    static final String TYPE = "resolution";

    private final ResolutionStore store;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Resolutions(ResolutionStore store, Proceedings proceedings, Journal journal, Preconditions preconditions,
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
     * Records what the meeting resolved on an item.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled
     */
    @Transactional
    public ResolutionView record(UUID meetingId, ResolutionDraft draft) {
        var meeting = proceedings.begunRecord(meetingId);
        proceedings.item(draft.itemId(), meeting, "/itemId");
        var resolution = new Resolution(meetingId, draft, clock.instant());
        store.persist(resolution);
        var view = view(resolution);
        var audience = audience(resolution);
        journal.created(TYPE, resolution, audience, url(resolution.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public ResolutionView revise(UUID id, UnaryOperator<ResolutionDraft> change) {
        var resolution = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(resolution)).tag());
        var before = view(resolution);
        var was = audience(resolution);
        var draft = change.apply(resolution.asDraft());
        var meeting = proceedings.begunRecord(resolution.meetingId());
        proceedings.item(draft.itemId(), meeting, "/itemId");
        resolution.revise(draft, clock.instant());
        store.flush();
        var after = view(resolution);
        var audience = audience(resolution);
        journal.updated(TYPE, resolution, audience, url(id), before, after);
        proceedings.withdraw(TYPE, resolution, was, audience, url(id));
        proceedings.touch(resolution.meetingId(), was.within(audience) == was ? audience : was);
        return after;
    }

    /** @throws NotFound also where this caller may not know of it */
    Resolution visible(UUID id) {
        var resolution = store.get(id);
        if (!caller.mayRead(audience(resolution))) {
            throw new NotFound(TYPE, id);
        }
        return resolution;
    }

    private Audience audience(Resolution resolution) {
        return proceedings.audience(resolution.meetingId(), resolution.itemId());
    }

    ResolutionView view(Resolution resolution) {
        return ResolutionView.of(resolution, caller);
    }

    static String url(UUID id) {
        return "/v1/resolutions/" + id;
    }

    /** A resolution for another feature: where it stands, and whether it decides anything. */
    public record Standing(UUID id, UUID meetingId, UUID itemId, Verb verb) {}

    /** @throws NotFound also where this caller may not know of it */
    public Standing standing(UUID id) {
        var resolution = visible(id);
        return new Standing(id, resolution.meetingId(), resolution.itemId(), resolution.asDraft().verb());
    }
}
