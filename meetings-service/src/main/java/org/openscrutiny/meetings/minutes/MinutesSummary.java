package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MinutesStatus;

/** Minutes in a list. */
public record MinutesSummary(UUID id, UUID meetingId, UUID committeeId, String committeeName, Instant meetingStartAt,
        MinutesStatus status, @Nullable UUID approvalMeetingId, @Nullable UUID approvalItemId,
        @Nullable ApprovalOutcome approvalOutcome, @Nullable LocalDate signedOn) {}
