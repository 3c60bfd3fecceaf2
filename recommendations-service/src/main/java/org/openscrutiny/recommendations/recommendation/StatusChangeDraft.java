package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * What the committee decides about a recommendation besides judging it.
 *
 * @param meetingId    the meeting in meetings-service that resolved it; reopening needs one
 * @param resolutionId its resolution there, where known
 * @param kind         with SUPERSEDED: whether one takes its place, several do (SPLIT), or it goes into one with others (MERGED)
 * @param successorIds with SUPERSEDED: the recommendations that take its place
 */
public record StatusChangeDraft(@NotNull Change change, @NotBlank @Size(max = 2000) String reason,
        @Nullable LocalDate decidedOn, @Nullable UUID meetingId, @Nullable UUID resolutionId,
        @Nullable SuccessionKind kind, @Size(max = 20) @Nullable List<UUID> successorIds) {

    /**
     * The recommendations that take its place, as many as their kind says.
     *
     * @throws InvalidInput if there are any without SUPERSEDED
     * @throws RuleBroken   successors-needed
     */
    List<UUID> successors() {
        var named = Objects.requireNonNullElse(successorIds, List.<UUID>of());
        if (change != Change.SUPERSEDED) {
            if (!named.isEmpty() || kind != null) {
                throw new InvalidInput(Fault.at("/successorIds", "Successors come with SUPERSEDED only."));
            }
            return named;
        }
        var meant = Objects.requireNonNullElse(kind, SuccessionKind.SUPERSEDED);
        var wanted = meant == SuccessionKind.SPLIT ? 2 : 1;
        if (named.size() < wanted || (meant == SuccessionKind.MERGED && named.size() > 1)) {
            throw new RuleBroken("successors-needed",
                    "%s names %d successors; SUPERSEDED takes one or more, SPLIT two or more, MERGED exactly one."
                            .formatted(meant, named.size()));
        }
        return named;
    }
}
