package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.MinutesStatus;

/** Which minutes a list shows. */
public class MinutesFilter {

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("status")
    @Nullable
    MinutesStatus status;

    @QueryParam("approvedAtMeetingId")
    @Parameter(description = "The later meeting that approved them")
    @Nullable
    UUID approvedAtMeetingId;

    @QueryParam("approvedByItemId")
    @Parameter(description = "The agenda item that approved them; one item may approve several minutes")
    @Nullable
    UUID approvedByItemId;

    @QueryParam("from")
    @Parameter(description = "First day of the meetings, inclusive")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the meetings, inclusive")
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
