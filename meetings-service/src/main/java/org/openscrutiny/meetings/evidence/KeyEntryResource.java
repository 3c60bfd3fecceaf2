package org.openscrutiny.meetings.evidence;

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
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Evidence sessions")
class KeyEntryResource {

    private final InitialsKeys keys;
    private final Proceedings proceedings;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    KeyEntryResource(InitialsKeys keys, Proceedings proceedings, Preconditions preconditions, MergePatch mergePatch) {
        this.keys = keys;
        this.proceedings = proceedings;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @Path("/initials/{id}")
    @PermitAll
    @Operation(operationId = "readInitials", summary = "Read one line of the key of initials")
    public RestResponse<KeyEntryView> read(@RestPath UUID id) {
        var entry = keys.visible(id);
        return proceedings.tagged(keys.view(entry)).read(preconditions);
    }

    @PATCH
    @Path("/initials/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseInitials", summary = "Change a line of the key of initials by merge patch (RFC 7396)")
    public RestResponse<KeyEntryView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = KeyEntryDraft.class))) ObjectNode patch) {
        var revised = keys.revise(id, said -> mergePatch.apply(said, patch, KeyEntryDraft.class));
        return proceedings.tagged(revised).changed();
    }

    @DELETE
    @Path("/initials/{id}")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "strikeInitials", summary = "Take back a line of the key of initials")
    public RestResponse<Void> strike(@RestPath UUID id) {
        keys.strike(id);
        return RestResponse.noContent();
    }
}
