package org.openscrutiny.meetings.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.pack.MeetingRecords.Ballot;
import org.openscrutiny.meetings.pack.MeetingRecords.Vote;

class VoteWordsTest {

    @Test
    void voteByNumbersAlone() {
        assertThat(VoteWords.of(vote("That the report be noted.", null, null, 8, 1, null))).isEqualTo(
                "Motion: That the report be noted. For: 8; against: 1; abstaining: 2. The motion was carried.");
    }

    @Test
    void seconderAloneIsNamed() {
        assertThat(VoteWords.of(vote("That it be deferred", null, "Mr D Babb", 1, 8, null))).isEqualTo(
                "Motion: That it be deferred. Seconded by Mr D Babb. For: 1; against: 8; abstaining: 2. The motion was lost.");
    }

    @Test
    void tieIsLostUnlessTheCastingVoteCarriesIt() {
        assertThat(VoteWords.of(vote("M", null, null, 4, 4, null))).endsWith("The motion was lost.");
        assertThat(VoteWords.of(vote("M", null, null, 4, 4, "AGAINST")))
                .endsWith("The motion was lost on the casting vote.");
        assertThat(VoteWords.of(vote("M", null, null, 4, 4, "FOR")))
                .endsWith("The motion was carried on the casting vote.");
    }

    @Test
    void namesStandWithTheirNumber() {
        var vote = new Vote("M?", "Mrs L Clarke", "Mr D Babb", 2, 0, 1, null, List.of(new Ballot("FOR", "Mr D Babb"),
                new Ballot("FOR", "Mrs L Clarke"), new Ballot("ABSTAIN", "Mr N Hussain")));
        assertThat(VoteWords.of(vote)).isEqualTo(
                "Motion: M? Moved by Mrs L Clarke, seconded by Mr D Babb. For: 2 (Mr D Babb, Mrs L Clarke); against: 0; abstaining: 1 (Mr N Hussain). The motion was carried.");
    }

    private static Vote vote(String motion, @Nullable String mover, @Nullable String seconder, int forCount,
            int againstCount, @Nullable String casting) {
        return new Vote(motion, mover, seconder, forCount, againstCount, 2, casting, List.of());
    }
}
