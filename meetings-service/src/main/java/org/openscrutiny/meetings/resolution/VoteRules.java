package org.openscrutiny.meetings.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Who may vote on an item, and whether the numbers of a vote can be right. */
final class VoteRules {

    private final Map<UUID, VotingRight> present;
    private final Set<UUID> barred;
    private final Set<UUID> withdrawn;
    private final boolean education;

    /**
     * @param present   everybody at the meeting who is on the committee, once each
     * @param barred    those with a disclosable pecuniary interest in the item and no dispensation (Localism Act 2011, s31)
     * @param withdrawn those who declared an interest in the item and left the room for it
     * @param education whether the item concerns an education function
     */
    VoteRules(List<VotingRight> present, Set<UUID> barred, Set<UUID> withdrawn, boolean education) {
        this.present = present.stream()
                .collect(Collectors.toMap(VotingRight::personId, Function.identity(), (one, other) -> one));
        this.barred = barred;
        this.withdrawn = withdrawn;
        this.education = education;
    }

    /**
     * @throws InvalidInput if the vote contradicts itself
     * @throws RuleBroken   voter-not-present, co-optee-votes-on-education-only, voter-without-vote, dpi-may-not-vote,
     *                      withdrew-from-item, more-votes-than-voters
     */
    void check(VoteDraft vote) {
        refuseContradictions(vote);
        vote.givenBallots().forEach(ballot -> requireVote(ballot.personId()));
        var entitled = present.values()
                .stream()
                .filter(right -> right.mayVote(education) && !barred.contains(right.personId())
                        && !withdrawn.contains(right.personId()))
                .count();
        if (vote.cast() > entitled) {
            throw new RuleBroken("more-votes-than-voters",
                    "The vote counts %d, but only %d of those recorded as present may vote on this item."
                            .formatted(vote.cast(), entitled));
        }
    }

    private void requireVote(UUID personId) {
        var right = present.get(personId);
        if (right == null) {
            throw new RuleBroken("voter-not-present",
                    "Person %s is not recorded as a member of the committee who was present; record the attendance first."
                            .formatted(personId));
        }
        if (barred.contains(personId)) {
            throw new RuleBroken("dpi-may-not-vote",
                    "%s declared a disclosable pecuniary interest in this item and has no dispensation, so may not vote on it (Localism Act 2011, section 31)."
                            .formatted(right.name()));
        }
        if (withdrawn.contains(personId)) {
            throw new RuleBroken("withdrew-from-item",
                    "%s declared an interest in this item and withdrew, so was not there to vote on it; correct the declaration or the vote."
                            .formatted(right.name()));
        }
        if (!right.mayVote(education)) {
            throw right.voting().equals("EDUCATION_ONLY")
                    ? new RuleBroken("co-optee-votes-on-education-only",
                            "%s votes on education matters only, and this item is not one.".formatted(right.name()))
                    : new RuleBroken("voter-without-vote",
                            "The membership of %s gives the voting right %s; only FULL, or EDUCATION_ONLY on an education matter, lets them vote."
                                    .formatted(right.name(), right.voting()));
        }
    }

    private static void refuseContradictions(VoteDraft vote) {
        var faults = new ArrayList<Fault>();
        var ballots = vote.givenBallots();
        if (new HashSet<>(ballots.stream().map(Ballot::personId).toList()).size() < ballots.size()) {
            faults.add(Fault.at("/ballots", "Somebody is named twice; each votes once."));
        }
        if (!ballots.isEmpty()) {
            compare(faults, "/forCount", vote.forCount(), ballots, Choice.FOR);
            compare(faults, "/againstCount", vote.againstCount(), ballots, Choice.AGAINST);
            compare(faults, "/abstainCount", vote.abstainCount(), ballots, Choice.ABSTAIN);
        }
        if (vote.moverId() != null && vote.moverId().equals(vote.seconderId())) {
            faults.add(Fault.at("/seconderId", "The mover cannot second the motion."));
        }
        var tied = vote.forCount().equals(vote.againstCount());
        if (vote.castingVote() == Choice.ABSTAIN || (vote.castingVote() != null && !tied)) {
            faults.add(Fault.at("/castingVote",
                    "A casting vote is FOR or AGAINST and is given when the numbers are equal; they are %d to %d."
                            .formatted(vote.forCount(), vote.againstCount())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void compare(List<Fault> faults, String pointer, int counted, List<Ballot> ballots, Choice choice) {
        var named = ballots.stream().filter(ballot -> ballot.choice() == choice).count();
        if (named != counted) {
            faults.add(Fault.at(pointer,
                    "%d are counted %s, but %d are named.".formatted(counted, choice, named)));
        }
    }
}
