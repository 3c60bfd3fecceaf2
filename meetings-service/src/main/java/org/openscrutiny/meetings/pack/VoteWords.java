package org.openscrutiny.meetings.pack;

import java.util.List;
import java.util.Locale;

import org.openscrutiny.meetings.pack.MeetingRecords.Ballot;
import org.openscrutiny.meetings.pack.MeetingRecords.Vote;

/** How minutes print a vote: the motion, who moved it, the numbers with the names where they were taken, and the outcome. */
final class VoteWords {

    private VoteWords() {
    }

    static String of(Vote vote) {
        return "Motion: %s%s For: %s; against: %s; abstaining: %s. %s".formatted(sentence(vote.motion()), moved(vote),
                counted(vote, "FOR", vote.forCount()), counted(vote, "AGAINST", vote.againstCount()),
                counted(vote, "ABSTAIN", vote.abstainCount()), outcome(vote));
    }

    private static String sentence(String motion) {
        var stripped = motion.strip();
        return stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
    }

    private static String moved(Vote vote) {
        if (vote.mover() == null && vote.seconder() == null) {
            return "";
        }
        var mover = vote.mover() == null ? "" : "moved by " + vote.mover();
        var seconder = vote.seconder() == null ? "" : "seconded by " + vote.seconder();
        var joined = mover + (mover.isEmpty() || seconder.isEmpty() ? "" : ", ") + seconder;
        return " " + joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + ".";
    }

    private static String counted(Vote vote, String choice, int count) {
        List<String> names = vote.ballots()
                .stream()
                .filter(ballot -> ballot.choice().equals(choice))
                .map(Ballot::name)
                .toList();
        return names.isEmpty() ? Integer.toString(count) : "%d (%s)".formatted(count, String.join(", ", names));
    }

    private static String outcome(Vote vote) {
        var carried = vote.forCount() + ("FOR".equals(vote.castingVote()) ? 1 : 0) > vote.againstCount();
        return "The motion was " + (carried ? "carried" : "lost")
                + (vote.castingVote() == null ? "." : " on the casting vote.");
    }
}
