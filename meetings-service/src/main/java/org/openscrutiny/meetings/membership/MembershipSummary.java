package org.openscrutiny.meetings.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A seat in a list, with the name of who holds it. */
public record MembershipSummary(UUID id, UUID committeeId, UUID personId, String personName, MemberRole role,
        Representation representation, Voting voting, @Nullable String onBehalfOf, @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn, Instant modifiedAt) {}
