package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person's attendance at one of many meetings.
 *
 * @param name the person's name as the minutes print it, else as the council writes it
 */
@Schema(name = "MemberAttendance")
public record MemberAttendance(UUID id, UUID meetingId, Instant meetingStartAt, UUID committeeId, String committeeName,
        UUID personId, String name, AttendanceCapacity capacity, AttendanceStatus status) {}
