package org.openscrutiny.meetings.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

class VoteRulesTest {

    private static final UUID DARBY = UUID.randomUUID();
    private static final UUID BABB = UUID.randomUUID();
    private static final UUID ASTON = UUID.randomUUID();
    private static final List<VotingRight> PRESENT = List.of(new VotingRight(DARBY, "Mrs I Darby", "FULL"),
            new VotingRight(BABB, "Mr D Babb", "EDUCATION_ONLY"), new VotingRight(ASTON, "Mrs M Aston", "UNKNOWN"));

    @Test
    void educationCoOpteeVotesOnEducation() {
        assertThatCode(() -> rules(true).check(named(DARBY, BABB))).doesNotThrowAnyException();
    }

    @Test
    void educationCoOpteeDoesNotVoteOnOtherMatters() {
        assertThatThrownBy(() -> rules(false).check(named(DARBY, BABB))).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Mr D Babb")
                .extracting(refusal -> ((RuleBroken) refusal).type().code())
                .isEqualTo("co-optee-votes-on-education-only");
    }

    @Test
    void unknownRightIsNoRight() {
        assertThatThrownBy(() -> rules(true).check(named(ASTON))).hasMessageContaining("UNKNOWN");
    }

    @Test
    void somebodyNotPresentDoesNotVote() {
        assertThatThrownBy(() -> rules(true).check(named(UUID.randomUUID())))
                .hasMessageContaining("not recorded as a member");
    }

    @Test
    void pecuniaryInterestBarsFromVoting() {
        var rules = new VoteRules(PRESENT, Set.of(DARBY), Set.of(), false);
        assertThatThrownBy(() -> rules.check(named(DARBY))).hasMessageContaining("section 31");
    }

    @Test
    void whoWithdrewBecauseOfAnInterestIsInNoVote() {
        var rules = new VoteRules(PRESENT, Set.of(), Set.of(DARBY), false);
        assertThatThrownBy(() -> rules.check(named(DARBY))).hasMessageContaining("withdrew");
        assertThatThrownBy(() -> rules.check(counted(1, 0, null))).hasMessageContaining("only 0");
    }

    @Test
    void moreVotesThanVotersAreRefusedAlsoWhenNobodyIsNamed() {
        assertThatThrownBy(() -> rules(false).check(counted(1, 1, null)))
                .hasMessageContaining("counts 2, but only 1");
    }

    @Test
    void countsAgreeWithTheNames() {
        var vote = vote(2, 0, null, List.of(new Ballot(DARBY, Choice.FOR)));
        assertThatThrownBy(() -> rules(true).check(vote)).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2 are counted FOR, but 1 are named");
    }

    @Test
    void nobodyVotesTwice() {
        var vote = vote(1, 1, null, List.of(new Ballot(DARBY, Choice.FOR), new Ballot(DARBY, Choice.AGAINST)));
        assertThatThrownBy(() -> rules(true).check(vote)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void moverDoesNotSecond() {
        var vote = new VoteDraft(UUID.randomUUID(), null, "Adjourn", DARBY, DARBY, 1, 0, 0, null, null, null);
        assertThatThrownBy(() -> rules(true).check(vote)).hasMessageContaining("mover");
    }

    @Test
    void castingVoteNeedsATie() {
        assertThatThrownBy(() -> rules(true).check(counted(2, 0, Choice.FOR))).hasMessageContaining("2 to 0");
    }

    @Test
    void castingVoteDecidesATieAndWithoutOneTheMotionIsLost() {
        assertThat(new Vote(UUID.randomUUID(), counted(1, 1, Choice.FOR), Instant.EPOCH).outcome())
                .isEqualTo(VoteOutcome.CARRIED);
        assertThat(new Vote(UUID.randomUUID(), counted(1, 1, null), Instant.EPOCH).outcome())
                .isEqualTo(VoteOutcome.LOST);
    }

    private static VoteRules rules(boolean education) {
        return new VoteRules(PRESENT, Set.of(), Set.of(), education);
    }

    private static VoteDraft named(UUID... voters) {
        return vote(voters.length, 0, null,
                List.of(voters).stream().map(voter -> new Ballot(voter, Choice.FOR)).toList());
    }

    private static VoteDraft counted(int inFavour, int against, @Nullable Choice casting) {
        return vote(inFavour, against, casting, List.of());
    }

    private static VoteDraft vote(int inFavour, int against, @Nullable Choice casting, List<Ballot> ballots) {
        return new VoteDraft(UUID.randomUUID(), null, "That the report be noted", null, null, inFavour, against, 0,
                casting, ballots, null);
    }
}
