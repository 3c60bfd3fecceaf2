package org.openscrutiny.meetings.resolution;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of a vote.
 *
 * @param resolutionId what was resolved by it; absent where the motion was lost or changed nothing
 * @param castingVote  the second vote of the one who presided, where the numbers were equal
 * @param ballots      who voted how, in a named vote; the numbers must agree with it
 */
public record VoteDraft(
        @NotNull UUID itemId,
        @Nullable UUID resolutionId,
        @NotBlank @Size(max = 10_000) @Schema(examples = "That the ratings be left to the Chairman") String motion,
        @Nullable UUID moverId,
        @Nullable UUID seconderId,
        @NotNull @Min(0) @Schema(examples = "7") Integer forCount,
        @NotNull @Min(0) @Schema(examples = "2") Integer againstCount,
        @NotNull @Min(0) @Schema(examples = "1") Integer abstainCount,
        @Nullable Choice castingVote,
        @Size(max = 500) @Nullable List<@Valid @NotNull Ballot> ballots,
        @Valid @Nullable Source source) {

    List<Ballot> givenBallots() {
        return ballots == null ? List.of() : ballots;
    }

    int cast() {
        return forCount + againstCount + abstainCount;
    }
}
