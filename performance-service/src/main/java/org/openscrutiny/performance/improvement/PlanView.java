package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * An edition of an improvement plan as served.
 *
 * @param edition        1 for the first; the next one supersedes it when it is approved
 * @param editionReason  why this edition follows the one it supersedes
 * @param supersedesId   the edition before
 * @param supersededById the edition that was approved after it
 * @param approved       when it was approved, as it is stated
 * @param meetingTitle   what meetings-service called the meeting that approved it, when it was asked at meetingSeenAt
 * @param publishedOn    the day the council published it as its written statement of action
 */
@Schema(name = "ImprovementPlan")
public record PlanView(UUID id, int edition, String title, @Nullable String purpose, String board, AreaSummary area,
        PlanStatus status, @Nullable String editionReason, @Nullable UUID supersedesId, @Nullable UUID supersededById,
        @Nullable PartialDate approved, @Nullable UUID meetingId, @Nullable String meetingTitle,
        @Nullable Instant meetingSeenAt, @Nullable LocalDate publishedOn, List<PlanInspection> inspections,
        List<UUID> actionIds, PlanProgress progress, List<PlanStatusChange> history, Instant createdAt,
        Instant modifiedAt, long version) {}
