package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.inspection.AnsweringPlan;

/**
 * An improvement action as served.
 *
 * @param number               its place among the actions on the finding
 * @param plan                 the council's approved improvement plan that holds it
 * @param recommendationTitle  what recommendations-service called it when it was last checked, at recommendationSeenAt
 */
@Schema(name = "ImprovementAction")
public record ActionView(UUID id, UUID findingId, int number, String text, @Nullable String owner,
        @Nullable String serviceArea, @Nullable PartialDate due, ActionState state, @Nullable LocalDate completedOn,
        @Nullable UUID recommendationId, @Nullable String recommendationTitle,
        @Nullable Instant recommendationSeenAt, @Nullable AnsweringPlan plan, List<EvidenceView> evidence,
        List<StateChange> history,
        Instant createdAt,
        Instant modifiedAt, long version) {}
