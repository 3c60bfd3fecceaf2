package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

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
        @Nullable SuccessionKind kind, @Size(max = 20) @Nullable List<UUID> successorIds) {}
