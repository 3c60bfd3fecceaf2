package org.openscrutiny.meetings.resolution;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk records of what the committee resolved. */
@ApplicationScoped
public class Resolutions {

    static final String TYPE = "resolution";

    private final ResolutionStore store;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<Resolution, ResolutionView> kind;
    private final Caller caller;
    private final Clock clock;

    Resolutions(ResolutionStore store, Proceedings proceedings, RecordKeeping keeping,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, Resolutions::url, Resolution::meetingId, this::audience, this::view);
    }

    /**
     * Records what the meeting resolved on an item.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled
     */
    @Transactional
    public ResolutionView record(UUID meetingId, ResolutionDraft draft) {
        refuse(meetingId, draft);
        return keeping.add(kind, new Resolution(meetingId, draft, clock.instant()));
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public ResolutionView revise(UUID id, UnaryOperator<ResolutionDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), resolution -> {
            var draft = change.apply(resolution.asDraft());
            refuse(resolution.meetingId(), draft);
            resolution.revise(draft, clock.instant());
        });
    }

    /** @throws NotFound also where this caller may not know of it */
    Resolution visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private void refuse(UUID meetingId, ResolutionDraft draft) {
        proceedings.item(draft.itemId(), proceedings.begunRecord(meetingId), "/itemId");
    }

    private Audience audience(Resolution kept) {
        return proceedings.audience(kept.meetingId(), kept.itemId());
    }

    ResolutionView view(Resolution kept) {
        return ResolutionView.of(kept, caller);
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
