package org.openscrutiny.meetings.resolution;

import java.util.UUID;

/**
 * How far somebody who was present may vote on this committee.
 *
 * @param voting FULL, EDUCATION_ONLY, NONE or UNKNOWN, as the membership says
 */
record VotingRight(UUID personId, String name, String voting) {

    /** @param education whether the item concerns an education function (LGA 2000, Schedule A1) */
    boolean mayVote(boolean education) {
        return voting.equals("FULL") || (voting.equals("EDUCATION_ONLY") && education);
    }
}
