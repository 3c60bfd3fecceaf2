package org.openscrutiny.meetings.completeness;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.support.access.Roles;

/** For those who may read the whole record: a gap names what others may not know of. */
@Path("/v1/meetings/{id}/completeness")
@Tag(name = "Meetings")
class CompletenessResource {

    private final CompletenessStore store;
    private final Meetings meetings;
    private final Clock clock;

    CompletenessResource(CompletenessStore store, Meetings meetings, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER, Roles.CHAIRMAN})
    @Operation(operationId = "readCompleteness", summary = "List what the record of a meeting still lacks")
    public CompletenessView read(@RestPath UUID id) {
        var gaps = store.gaps(meetings.visible(id).id(), clock.instant());
        return new CompletenessView(id, gaps.isEmpty(), gaps);
    }
}
