package org.openscrutiny.meetings.resolution;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.declaration.Declarations;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk records of votes. */
@ApplicationScoped
public class Votes {

    static final String TYPE = "vote";

    private final VoteStore store;
    private final ResolutionStore resolutions;
    private final Declarations declarations;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Votes(VoteStore store, ResolutionStore resolutions, Declarations declarations, Proceedings proceedings,
            Journal journal, Preconditions preconditions, Caller caller,
            Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.declarations = declarations;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records a vote.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled, and those of who may vote
     */
    @Transactional
    public VoteView record(UUID meetingId, VoteDraft draft) {
        refuse(meetingId, draft);
        var vote = new Vote(meetingId, draft, clock.instant());
        store.persist(vote);
        var view = view(vote);
        var audience = audience(vote);
        journal.created(TYPE, vote, audience, url(vote.id()), view);
        proceedings.touch(meetingId, audience);
        return view;
    }

    /** Changes what is said of it; the caller's If-Match must name its present state. */
    @Transactional
    public VoteView revise(UUID id, UnaryOperator<VoteDraft> change) {
        var vote = visible(id);
        preconditions.requireMatch(proceedings.tagged(view(vote)).tag());
        var before = view(vote);
        var was = audience(vote);
        var draft = change.apply(vote.asDraft());
        refuse(vote.meetingId(), draft);
        vote.revise(draft, clock.instant());
        store.flush();
        var after = view(vote);
        var audience = audience(vote);
        journal.updated(TYPE, vote, audience, url(id), before, after);
        proceedings.withdraw(TYPE, vote, was, audience, url(id));
        proceedings.touch(vote.meetingId(), was.within(audience) == was ? audience : was);
        return after;
    }

    /** @throws NotFound also where this caller may not know of it */
    Vote visible(UUID id) {
        var vote = store.get(id);
        if (!caller.mayRead(audience(vote))) {
            throw new NotFound(TYPE, id);
        }
        return vote;
    }

    private Audience audience(Vote vote) {
        return proceedings.audience(vote.meetingId(), vote.itemId());
    }

    VoteView view(Vote vote) {
        return VoteView.of(vote, caller);
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
                declarations.barredFromVoting(item.id()), item.isEducationMatter()).check(draft);
    }
}
