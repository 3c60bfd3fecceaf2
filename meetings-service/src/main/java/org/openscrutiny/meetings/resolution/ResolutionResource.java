package org.openscrutiny.meetings.resolution;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
@Tag(name = "Resolutions and votes")
class ResolutionResource {

    private final Resolutions resolutions;
    private final Proceedings proceedings;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    ResolutionResource(Resolutions resolutions, Proceedings proceedings, Preconditions preconditions,
            MergePatch mergePatch) {
        this.resolutions = resolutions;
        this.proceedings = proceedings;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @Path("/resolutions/{id}")
    @PermitAll
    @Operation(operationId = "readResolution", summary = "Read a resolution")
    public RestResponse<ResolutionView> read(@RestPath UUID id) {
        var resolution = resolutions.visible(id);
        return proceedings.tagged(resolutions.view(resolution)).read(preconditions);
    }

    @PATCH
    @Path("/resolutions/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseResolution", summary = "Change a resolution by merge patch (RFC 7396), until the minutes are approved")
    public RestResponse<ResolutionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ResolutionDraft.class))) ObjectNode patch) {
        var revised = resolutions.revise(id, said -> mergePatch.apply(said, patch, ResolutionDraft.class));
        return proceedings.tagged(revised).changed();
    }
}
