package org.openscrutiny.performance.improvement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One step of an improvement plan's history. */
public record PlanStatusChange(@Nullable PlanStatus from, PlanStatus to, @Nullable String reason,
        Instant recordedAt) {}
