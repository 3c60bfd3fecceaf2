package org.openscrutiny.meetings.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Resolutions and votes")
class VoteResource {

    private final Votes votes;
    private final VoteStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    VoteResource(Votes votes, VoteStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.votes = votes;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/meetings/{id}/votes")
    @PermitAll
    @Operation(operationId = "listVotes", summary = "List the votes of a meeting, in the order recorded")
    public PageView<VoteSummary> list(@RestPath UUID id, @RestQuery @Nullable UUID itemId, @RestQuery @Nullable UUID resolutionId, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, itemId, resolutionId, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, itemId, resolutionId, readable) : null);
    }

    @POST
    @Path("/meetings/{id}/votes")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "recordVote", summary = "Record a vote on a motion")
    public RestResponse<VoteView> record(@RestPath UUID id, @Valid @NotNull VoteDraft draft) {
        return writes.answer(draft, () -> {
            var created = votes.record(id, draft);
            return RestResponse.ResponseBuilder.<VoteView>created(URI.create(Votes.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/votes/{id}")
    @PermitAll
    @Operation(operationId = "readVote", summary = "Read a vote")
    public RestResponse<VoteView> read(@RestPath UUID id) {
        var vote = votes.visible(id);
        return preconditions.answer(vote.tagFor(caller), () -> votes.view(vote));
    }

    @PATCH
    @Path("/votes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseVote", summary = "Change a vote by merge patch (RFC 7396), until the minutes are approved")
    public RestResponse<VoteView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = VoteDraft.class))) ObjectNode patch) {
        var revised = votes.revise(id, said -> mergePatch.apply(said, patch, VoteDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }
}
