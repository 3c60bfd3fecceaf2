package org.openscrutiny.meetings.action;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/actions")
@Tag(name = "Actions")
class MeetingActionsResource {

    private final Actions actions;
    private final ActionStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingActionsResource(Actions actions, ActionStore store, Proceedings proceedings, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listActionsOfMeeting", summary = "List the actions of a meeting, or those that earlier meetings carried forward to it")
    public PageView<ActionSummary> ofMeeting(@RestPath UUID id,
            @Parameter(description = "true: what earlier meetings of the committee asked for and was still open on the day") @RestQuery @Nullable Boolean carriedForward,
            @BeanParam PageQuery page) {
        var meeting = proceedings.meeting(id);
        var readable = caller.audiences();
        var carried = Boolean.TRUE.equals(carriedForward);
        var own = new ActionFilter();
        own.meetingId = id;
        var position = page.position(cursors);
        var rows = carried
                ? store.carriedForwardTo(meeting, readable, position, page.limit() + 1)
                : store.list(own, SortOrder.of(null, ActionStore.RECORDED), readable, position, page.limit() + 1);
        var total = page.wantsTotal()
                ? Long.valueOf(carried ? store.countCarriedForwardTo(meeting, readable) : store.count(own, readable))
                : null;
        return page.view(rows, cursors, row -> List.of(row.id().toString()), total);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "noteAction", summary = "Note what somebody was asked to do")
    public RestResponse<ActionView> note(@RestPath UUID id, @Valid @NotNull ActionDraft draft) {
        return writes.answer(draft, () -> {
            var created = actions.note(id, draft);
            return proceedings.tagged(created).created(Actions.url(created.id()));
        });
    }
}
