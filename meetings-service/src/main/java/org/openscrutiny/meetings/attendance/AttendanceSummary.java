package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One person's attendance in a list.
 *
 * @param name        the person's name as the minutes print it, else as the council writes it
 * @param displayName the person's name as the council writes it
 */
public record AttendanceSummary(UUID id, UUID personId, String name, String familyName, String displayName,
        @Nullable String roleAtTime, AttendanceCapacity capacity, AttendanceStatus status,
        @Nullable UUID substitutedById,
        @Nullable AttendanceMode mode, @Nullable Instant arrivedAt, @Nullable Instant leftAt) {}
