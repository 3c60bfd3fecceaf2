package org.openscrutiny.performance.improvement;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The next status of a plan.
 *
 * @param approved  for APPROVED: when, as it is stated
 * @param meetingId for APPROVED: the meeting that approved it, where it is one that meetings-service keeps
 * @param reason    why it is withdrawn; may stand with any other status too
 */
public record PlanStatusChangeDraft(@NotNull PlanStatus to, @Valid @Nullable DueDraft approved,
        @Nullable UUID meetingId, @Size(max = 2000) @Nullable String reason) {}
