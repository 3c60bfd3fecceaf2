package org.openscrutiny.meetings.resolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * A vote as served.
 *
 * @param named whether it is recorded who voted how
 */
@Schema(name = "Vote")
public record VoteView(UUID id, UUID meetingId, UUID itemId, @Nullable UUID resolutionId, String motion,
        @Nullable UUID moverId, @Nullable UUID seconderId, int forCount, int againstCount, int abstainCount,
        @Nullable Choice castingVote, VoteOutcome outcome, boolean named, List<Ballot> ballots, @Nullable Source source,
        Instant createdAt, Instant modifiedAt, long version) {

    static VoteView of(Vote vote, Caller caller) {
        var said = vote.asDraft();
        var ballots = said.givenBallots();
        return new VoteView(vote.id(), vote.meetingId(), said.itemId(), said.resolutionId(), said.motion(),
                said.moverId(), said.seconderId(), said.forCount(), said.againstCount(), said.abstainCount(),
                said.castingVote(), vote.outcome(), !ballots.isEmpty(), ballots, said.source(), vote.createdAt(),
                vote.modifiedAtFor(caller), vote.versionFor(caller));
    }
}
