package org.openscrutiny.meetings.resolution;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.declaration.Declarations;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.proceedings.RecordKeeping;
import org.openscrutiny.meetings.proceedings.RecordKind;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** What a clerk records of votes. */
@ApplicationScoped
public class Votes {

    static final String TYPE = "vote";

    private final VoteStore store;
    private final ResolutionStore resolutions;
    private final Declarations declarations;
    private final Proceedings proceedings;
    private final RecordKeeping keeping;
    private final RecordKind<Vote, VoteView> kind;
    private final Caller caller;
    private final Clock clock;

    Votes(VoteStore store, ResolutionStore resolutions, Declarations declarations, Proceedings proceedings,
            RecordKeeping keeping, Caller caller,
            Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.declarations = declarations;
        this.proceedings = proceedings;
        this.keeping = keeping;
        this.caller = caller;
        this.clock = clock;
        kind = new RecordKind<>(TYPE, Votes::url, Vote::meetingId, this::audience, this::view);
    }

    /**
     * Records a vote.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled, and those of who may vote
     */
    @Transactional
    public VoteView record(UUID meetingId, VoteDraft draft) {
        refuse(meetingId, draft);
        return keeping.add(kind, new Vote(meetingId, draft, clock.instant()));
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public VoteView revise(UUID id, UnaryOperator<VoteDraft> change) {
        return keeping.change(kind, keeping.asRead(kind, visible(id)), vote -> {
            var draft = change.apply(vote.asDraft());
            refuse(vote.meetingId(), draft);
            vote.revise(draft, clock.instant());
        });
    }

    /** @throws NotFound also where this caller may not know of it */
    Vote visible(UUID id) {
        return keeping.visible(kind, store.get(id));
    }

    private Audience audience(Vote kept) {
        return proceedings.audience(kept.meetingId(), kept.itemId());
    }

    VoteView view(Vote kept) {
        return VoteView.of(kept, caller);
    }

    static String url(UUID id) {
        return "/v1/votes/" + id;
    }

    private void refuse(UUID meetingId, VoteDraft draft) {
        var meeting = proceedings.begunRecord(meetingId);
        var item = Objects.requireNonNull(proceedings.item(draft.itemId(), meeting, "/itemId"));
        proceedings.requirePerson(draft.moverId(), "/moverId");
        proceedings.requirePerson(draft.seconderId(), "/seconderId");
        if (draft.resolutionId() != null) {
            var resolution = resolutions.findByIdOptional(draft.resolutionId())
                    .filter(found -> found.itemId().equals(draft.itemId()));
            if (resolution.isEmpty()) {
                throw new InvalidInput(Fault.at("/resolutionId",
                        "There is no resolution %s on this item.".formatted(draft.resolutionId())));
            }
        }
        new VoteRules(store.rights(meetingId, meeting.committeeId(), meeting.day()),
                declarations.barredFromVoting(item.id()), declarations.withdrawnFrom(item.id()),
                item.isEducationMatter()).check(draft);
    }
}
