package org.openscrutiny.meetings.keydecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call-in, as served.
 *
 * @param statusReason why it was refused or taken back
 * @param concerns     what the committee said with its outcome
 */
@Schema(name = "CallIn")
public record CallInView(UUID id, UUID keyDecisionNoticeId, UUID committeeId, List<UUID> calledBy, String reason,
        @Nullable String alternative, LocalDate requestedOn, CallInStatus status, @Nullable LocalDate acceptedOn,
        @Nullable String statusReason, @Nullable UUID meetingId, @Nullable UUID agendaItemId,
        @Nullable LocalDate heardOn, @Nullable CallInOutcome outcome, @Nullable String concerns,
        @Nullable Reconsideration reconsideration, @Nullable LocalDate reconsideredOn,
        @Nullable String reconsiderationNote, Instant createdAt, Instant modifiedAt, long version) {}
