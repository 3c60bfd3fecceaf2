package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An improvement action in a list. */
public record ActionSummary(UUID id, UUID findingId, int number, String text, @Nullable String owner,
        @Nullable String serviceArea, @Nullable PartialDate due, ActionState state, @Nullable LocalDate completedOn,
        Instant createdAt,
        Instant modifiedAt) {}
