package org.openscrutiny.meetings.meeting;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/sessions/{id}")
@Tag(name = "Meetings")
class SessionResource {

    private final Sessions sessions;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    SessionResource(Sessions sessions, Preconditions preconditions, MergePatch mergePatch) {
        this.sessions = sessions;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readSession", summary = "Read a session")
    public RestResponse<SessionView> read(@RestPath UUID id) {
        return sessions.read(id).read(preconditions);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseSession", summary = "Change a session by merge patch (RFC 7396)")
    public RestResponse<SessionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SessionDraft.class))) ObjectNode patch) {
        return sessions.revise(id, said -> mergePatch.apply(said, patch, SessionDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "removeSession", summary = "Remove a session of a meeting that is not over")
    public RestResponse<Void> remove(@RestPath UUID id) {
        sessions.remove(id);
        return RestResponse.noContent();
    }
}
