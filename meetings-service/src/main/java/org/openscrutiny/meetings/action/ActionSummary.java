package org.openscrutiny.meetings.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An action in a list. */
public record ActionSummary(UUID id, UUID meetingId, Instant meetingStartAt, UUID committeeId, @Nullable UUID itemId,
        String text, @Nullable String ownerRaw, @Nullable UUID ownerId, @Nullable String dueText,
        @Nullable LocalDate dueOn, ActionStatus status, @Nullable LocalDate closedOn) {}
