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
class VoteResource {

    private final Votes votes;
    private final Proceedings proceedings;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;

    VoteResource(Votes votes, Proceedings proceedings, Preconditions preconditions, MergePatch mergePatch) {
        this.votes = votes;
        this.proceedings = proceedings;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
    }

    @GET
    @Path("/votes/{id}")
    @PermitAll
    @Operation(operationId = "readVote", summary = "Read a vote")
    public RestResponse<VoteView> read(@RestPath UUID id) {
        var vote = votes.visible(id);
        return proceedings.tagged(votes.view(vote)).read(preconditions);
    }

    @PATCH
    @Path("/votes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseVote", summary = "Change a vote by merge patch (RFC 7396), until the minutes are approved")
    public RestResponse<VoteView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = VoteDraft.class))) ObjectNode patch) {
        var revised = votes.revise(id, said -> mergePatch.apply(said, patch, VoteDraft.class));
        return proceedings.tagged(revised).changed();
    }
}
