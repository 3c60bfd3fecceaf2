package org.openscrutiny.meetings.meeting;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/status-changes")
@Tag(name = "Meetings")
class StatusChangeResource {

    private final MeetingLife life;
    private final Meetings meetings;
    private final StatusChangeStore store;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    StatusChangeResource(MeetingLife life, Meetings meetings, StatusChangeStore store, IdempotentWrites writes,
            Cursors cursors) {
        this.life = life;
        this.meetings = meetings;
        this.store = store;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMeetingStatusChanges", summary = "List the steps a meeting took, in order")
    public PageView<StatusChangeView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        var list = store.ofMeeting(meetings.visible(id).id());
        var rows = list.sorted(false, page.position(cursors), StatusChangeStore.AS_TAKEN)
                .rows(page.limit() + 1)
                .stream()
                .map(StatusChangeView::of)
                .toList();
        return page.view(rows, cursors, s -> List.of(s.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.CHAIRMAN})
    @Operation(operationId = "changeMeetingStatus", summary = "Schedule, open, adjourn, conclude, cancel, postpone or abandon a meeting")
    public RestResponse<StatusChangeView> take(@RestPath UUID id, @Valid @NotNull StatusChangeDraft step) {
        return writes.answer(step, () -> RestResponse.status(RestResponse.Status.CREATED, life.take(id, step)));
    }
}
