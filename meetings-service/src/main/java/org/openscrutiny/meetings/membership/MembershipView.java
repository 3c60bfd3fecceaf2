package org.openscrutiny.meetings.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's seat on a committee, as served. */
@Schema(name = "Membership")
public record MembershipView(UUID id, UUID committeeId, UUID personId, MemberRole role, Representation representation,
        Voting voting, @Nullable String onBehalfOf, @Nullable UUID substituteFor, @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn, Instant createdAt, Instant modifiedAt, long version) {

    static MembershipView of(Membership membership) {
        var said = membership.asDraft();
        return new MembershipView(membership.id(), membership.committeeId(), said.personId(), said.role(),
                known(said.representation()), known(said.voting()), said.onBehalfOf(), said.substituteFor(),
                said.fromOn(), said.toOn(), membership.createdAt(), membership.modifiedAt(), membership.version());
    }

    private static Representation known(@Nullable Representation representation) {
        return representation == null ? Representation.UNSPECIFIED : representation;
    }

    private static Voting known(@Nullable Voting voting) {
        return voting == null ? Voting.UNKNOWN : voting;
    }
}
