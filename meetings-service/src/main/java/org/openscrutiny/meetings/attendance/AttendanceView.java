package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * One person's attendance as served.
 *
 * @param name the person's name as the minutes print it, else as the council writes it
 */
@Schema(name = "Attendance")
public record AttendanceView(UUID id, UUID meetingId, UUID personId, String name, @Nullable String printedName,
        @Nullable String roleAtTime, AttendanceCapacity capacity, AttendanceStatus status,
        @Nullable UUID substitutedById,
        @Nullable AttendanceMode mode, @Nullable Instant arrivedAt, @Nullable Instant leftAt, List<Absence> absences,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {

    static AttendanceView of(Attendance attendance, String name, List<Absence> absences, Caller caller) {
        var said = attendance.asDraft();
        return new AttendanceView(attendance.id(), attendance.meetingId(), said.personId(),
                said.printedName() == null ? name : said.printedName(), said.printedName(), said.roleAtTime(),
                said.capacity(), said.status(), said.substitutedById(), said.mode(), said.arrivedAt(), said.leftAt(),
                absences, said.source(), attendance.createdAt(), attendance.modifiedAtFor(caller),
                attendance.versionFor(caller));
    }
}
