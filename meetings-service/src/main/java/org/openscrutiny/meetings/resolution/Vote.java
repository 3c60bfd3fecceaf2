package org.openscrutiny.meetings.resolution;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A vote on a motion, named or by numbers alone. On an exempt item it is exempt. */
@Entity
@Table(name = "votes")
class Vote extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "resolution_id")
    private @Nullable UUID resolutionId;

    private String motion;

    @Column(name = "mover_id")
    private @Nullable UUID moverId;

    @Column(name = "seconder_id")
    private @Nullable UUID seconderId;

    @Column(name = "for_count")
    private int forCount;

    @Column(name = "against_count")
    private int againstCount;

    @Column(name = "abstain_count")
    private int abstainCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "casting_vote")
    private @Nullable Choice castingVote;

    @ElementCollection
    @CollectionTable(name = "vote_ballots", joinColumns = @JoinColumn(name = "vote_id"))
    private Set<Ballot> ballots = new HashSet<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Vote() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    Vote(UUID meetingId, VoteDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        say(draft);
    }

    void revise(VoteDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(VoteDraft draft) {
        itemId = draft.itemId();
        resolutionId = draft.resolutionId();
        motion = draft.motion();
        moverId = draft.moverId();
        seconderId = draft.seconderId();
        forCount = draft.forCount();
        againstCount = draft.againstCount();
        abstainCount = draft.abstainCount();
        castingVote = draft.castingVote();
        source = Source.stated(draft.source());
        ballots.clear();
        ballots.addAll(draft.givenBallots());
    }

    /** Equal numbers without a casting vote leave things as they are: the motion is lost. */
    VoteOutcome outcome() {
        var casting = castingVote == Choice.FOR ? 1 : 0;
        return forCount + casting > againstCount ? VoteOutcome.CARRIED : VoteOutcome.LOST;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    VoteDraft asDraft() {
        return new VoteDraft(itemId, resolutionId, motion, moverId, seconderId, forCount, againstCount, abstainCount,
                castingVote, List.copyOf(ballots.stream().sorted(Comparator.comparing(Ballot::personId)).toList()),
                source);
    }
}
