package org.openscrutiny.meetings.meeting;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.openscrutiny.meetings.clock.Reading;

@Path("/v1/meetings/{id}/clocks")
@Tag(name = "Clocks")
class MeetingClocksResource {

    private final ClockReadings readings;

    MeetingClocksResource(ClockReadings readings) {
        this.readings = readings;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMeetingClocks", summary = "Read the statutory and other clocks of a meeting, computed now")
    public List<Reading> ofMeeting(@RestPath UUID id) {
        return readings.ofMeeting(id);
    }
}
