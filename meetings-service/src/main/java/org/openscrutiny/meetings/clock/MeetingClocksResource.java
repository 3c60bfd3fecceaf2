package org.openscrutiny.meetings.clock;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/meetings/{id}/clocks")
@Tag(name = "Clocks")
class MeetingClocksResource {

    private final AllClocks clocks;

    MeetingClocksResource(AllClocks clocks) {
        this.clocks = clocks;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMeetingClocks", summary = "Read the statutory and other clocks of a meeting and of what belongs to it, computed now")
    public List<Reading> ofMeeting(@RestPath UUID id) {
        return clocks.ofMeeting(id);
    }
}
