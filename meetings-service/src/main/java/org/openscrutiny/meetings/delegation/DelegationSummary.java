package org.openscrutiny.meetings.delegation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A delegation in a list. */
public record DelegationSummary(UUID id, UUID resolutionId, UUID meetingId, UUID agendaItemId, Delegate delegate,
        Matter matter, Scope scope, @Nullable Instant effectiveAfter, @Nullable Instant spentAt) {}
