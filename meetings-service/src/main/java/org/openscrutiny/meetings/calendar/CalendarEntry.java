package org.openscrutiny.meetings.calendar;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MeetingStatus;

/**
 * A meeting as a calendar shows it: what everybody may know of it, whoever asks.
 *
 * @param openVersion      counts the changes that the public can see
 * @param replacementId    the meeting that takes the place of a postponed one
 * @param replacementStart when that one starts
 */
record CalendarEntry(UUID id, String committeeName, Instant scheduledStart, boolean startStated,
        @Nullable Instant plannedEnd, @Nullable String venue, MeetingStatus status, @Nullable String statusReason,
        long openVersion, Instant openModifiedAt, @Nullable UUID replacementId, @Nullable Instant replacementStart,
        @Nullable Boolean replacementStartStated) {}
