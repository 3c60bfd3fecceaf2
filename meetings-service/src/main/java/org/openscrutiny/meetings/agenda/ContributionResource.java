package org.openscrutiny.meetings.agenda;

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

@Path("/v1/contributions/{id}")
@Tag(name = "Agendas")
class ContributionResource {

    private final Contributions contributions;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    ContributionResource(Contributions contributions, Preconditions preconditions, MergePatch mergePatch) {
        this.contributions = contributions;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readContribution", summary = "Read a contributor to an agenda item")
    public RestResponse<ContributionView> read(@RestPath UUID id) {
        return contributions.read(id).read(preconditions);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseContribution", summary = "Change a contributor by merge patch (RFC 7396)")
    public RestResponse<ContributionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ContributionDraft.class))) ObjectNode patch) {
        return contributions.revise(id, said -> mergePatch.apply(said, patch, ContributionDraft.class)).changed();
    }

    @DELETE
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "removeContribution", summary = "Remove a contributor of a meeting that is not over")
    public RestResponse<Void> remove(@RestPath UUID id) {
        contributions.remove(id);
        return RestResponse.noContent();
    }
}
