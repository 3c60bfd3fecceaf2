package org.openscrutiny.meetings.resolution;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/votes")
@Tag(name = "Resolutions and votes")
class MeetingVotesResource {

    private final Votes votes;
    private final VoteStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingVotesResource(Votes votes, VoteStore store, Proceedings proceedings, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.votes = votes;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listVotes", summary = "List the votes of a meeting, in the order recorded")
    public PageView<VoteSummary> list(@RestPath UUID id, @RestQuery @Nullable UUID itemId,
            @RestQuery @Nullable UUID resolutionId, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, itemId, resolutionId, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, itemId, resolutionId, readable) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "recordVote", summary = "Record a vote on a motion")
    public RestResponse<VoteView> record(@RestPath UUID id, @Valid @NotNull VoteDraft draft) {
        return writes.answer(draft, () -> {
            var created = votes.record(id, draft);
            return proceedings.tagged(created).created(Votes.url(created.id()));
        });
    }
}
