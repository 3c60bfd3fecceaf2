package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One step of an action's history. */
public record StateChange(@Nullable ActionState from, ActionState to, LocalDate on, @Nullable String reason,
        Instant recordedAt) {}
