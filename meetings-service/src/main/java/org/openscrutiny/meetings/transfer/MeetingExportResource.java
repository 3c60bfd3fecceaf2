package org.openscrutiny.meetings.transfer;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/meetings/{id}/export")
@Tag(name = "Import and export")
class MeetingExportResource {

    private final MeetingExports exports;
    private final Proceedings proceedings;
    private final Preconditions preconditions;

    MeetingExportResource(MeetingExports exports, Proceedings proceedings, Preconditions preconditions) {
        this.exports = exports;
        this.proceedings = proceedings;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Operation(operationId = "exportMeeting", summary = "Read a whole meeting as one document, as far as the caller may read it; another service of this kind can import it")
    public RestResponse<WholeMeeting> export(@RestPath UUID id) {
        return proceedings.tagged(exports.export(id)).read(preconditions);
    }
}
