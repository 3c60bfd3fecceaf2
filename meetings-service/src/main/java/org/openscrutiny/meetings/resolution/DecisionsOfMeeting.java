package org.openscrutiny.meetings.resolution;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Caller;

/** All resolutions and votes of a meeting that the caller may read. */
@ApplicationScoped
public class DecisionsOfMeeting {

    private final ResolutionStore resolutions;
    private final VoteStore votes;
    private final Proceedings proceedings;
    private final Caller caller;

    DecisionsOfMeeting(ResolutionStore resolutions, VoteStore votes, Proceedings proceedings, Caller caller) {
        this.resolutions = resolutions;
        this.votes = votes;
        this.proceedings = proceedings;
        this.caller = caller;
    }

    /** In the order recorded. */
    public List<ResolutionView> resolutions(UUID meetingId) {
        return resolutions
                .list("from Resolution r left join fetch r.limbs where r.meetingId = ?1 order by r.id", meetingId)
                .stream()
                .filter(r -> caller.mayRead(proceedings.audience(meetingId, r.itemId())))
                .map(r -> ResolutionView.of(r, caller))
                .toList();
    }

    /** In the order recorded. */
    public List<VoteView> votes(UUID meetingId) {
        return votes.list("from Vote v left join fetch v.ballots where v.meetingId = ?1 order by v.id", meetingId)
                .stream()
                .filter(v -> caller.mayRead(proceedings.audience(meetingId, v.itemId())))
                .map(v -> VoteView.of(v, caller))
                .toList();
    }
}
