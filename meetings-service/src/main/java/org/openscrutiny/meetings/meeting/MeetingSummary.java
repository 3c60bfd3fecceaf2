package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A meeting in a list. */
public record MeetingSummary(UUID id, UUID committeeId, String committeeName, LocalDate scheduledOn,
        @Nullable OffsetDateTime scheduledStart, @Nullable OffsetDateTime plannedEnd, @Nullable String venue,
        MeetingMode mode, MeetingStatus status, AgendaStatus agendaStatus, MinutesStatus minutesStatus,
        Instant modifiedAt) {}
