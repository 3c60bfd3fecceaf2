package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;

/** Whose attendance, at which meetings. */
public class AttendanceFilter {

    @QueryParam("personId")
    @Nullable
    UUID personId;

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("capacity")
    @Nullable
    AttendanceCapacity capacity;

    @QueryParam("status")
    @Nullable
    AttendanceStatus status;

    @QueryParam("from")
    @Parameter(description = "First day of the meetings, inclusive", example = "2017-05-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the meetings, inclusive", example = "2018-04-30")
    @Nullable
    LocalDate to;

    @Nullable
    Instant start() {
        return from == null ? null : from.atStartOfDay(CouncilTime.ZONE).toInstant();
    }

    @Nullable
    Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(CouncilTime.ZONE).toInstant();
    }
}
