package org.openscrutiny.meetings.resolution;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A vote in a list, without its ballots. */
public record VoteSummary(UUID id, UUID itemId, @Nullable UUID resolutionId, String motion, int forCount,
        int againstCount, int abstainCount, @Nullable Choice castingVote) {}
