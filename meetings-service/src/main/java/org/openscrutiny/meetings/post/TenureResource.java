package org.openscrutiny.meetings.post;

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

@Path("/v1/tenures/{id}")
@Tag(name = "Posts")
class TenureResource {

    private final Posts posts;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    TenureResource(Posts posts, Preconditions preconditions, MergePatch mergePatch) {
        this.posts = posts;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readTenure", summary = "Read somebody's time in a post")
    public RestResponse<TenureView> read(@RestPath UUID id) {
        return posts.readTenure(id).read(preconditions);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseTenure", summary = "Change somebody's time in a post, for example when it ends")
    public RestResponse<TenureView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TenureDraft.class))) ObjectNode patch) {
        return posts.reviseTenure(id, said -> mergePatch.apply(said, patch, TenureDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "removeTenure", summary = "Take back a tenure that was recorded by mistake")
    public RestResponse<Void> remove(@RestPath UUID id) {
        posts.removeTenure(id);
        return RestResponse.noContent();
    }
}
