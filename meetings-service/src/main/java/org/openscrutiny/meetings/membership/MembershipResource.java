package org.openscrutiny.meetings.membership;

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

@Path("/v1/memberships/{id}")
@Tag(name = "Committees")
class MembershipResource {

    private final Memberships memberships;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    MembershipResource(Memberships memberships, Preconditions preconditions, MergePatch mergePatch) {
        this.memberships = memberships;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMembership", summary = "Read a seat")
    public RestResponse<MembershipView> read(@RestPath UUID id) {
        return memberships.read(id).read(preconditions);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseMembership", summary = "Change a seat, for example when it ends")
    public RestResponse<MembershipView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MembershipDraft.class))) ObjectNode patch) {
        return memberships.revise(id, said -> mergePatch.apply(said, patch, MembershipDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "removeMembership", summary = "Take back a seat that was recorded by mistake")
    public RestResponse<Void> remove(@RestPath UUID id) {
        memberships.remove(id);
        return RestResponse.noContent();
    }
}
