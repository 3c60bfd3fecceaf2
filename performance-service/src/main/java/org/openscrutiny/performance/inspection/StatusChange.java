package org.openscrutiny.performance.inspection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One step of an inspection's history. */
public record StatusChange(@Nullable InspectionStatus from, InspectionStatus to, @Nullable String reason,
        Instant recordedAt) {}
