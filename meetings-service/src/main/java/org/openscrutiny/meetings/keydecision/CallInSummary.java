package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A call-in in a list. */
public record CallInSummary(UUID id, UUID keyDecisionNoticeId, UUID committeeId, LocalDate requestedOn,
        CallInStatus status, @Nullable UUID meetingId, @Nullable CallInOutcome outcome,
        @Nullable Reconsideration reconsideration) {}
