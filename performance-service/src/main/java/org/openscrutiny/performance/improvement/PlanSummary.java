package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/** An improvement plan in a list. */
public record PlanSummary(UUID id, int edition, String title, String board, AreaSummary area, PlanStatus status,
        @Nullable PartialDate approved, @Nullable UUID meetingId, @Nullable LocalDate publishedOn,
        PlanProgress progress, Instant createdAt, Instant modifiedAt) {}
