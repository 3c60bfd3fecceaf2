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
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/sessions")
@Tag(name = "Meetings")
class MeetingSessionsResource {

    private final Sessions sessions;
    private final SessionStore store;
    private final Meetings meetings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingSessionsResource(Sessions sessions, SessionStore store, Meetings meetings, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.sessions = sessions;
        this.store = store;
        this.meetings = meetings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSessions", summary = "List the sessions of a meeting that you may know of, by their start")
    public PageView<SessionView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        var list = store.list(meetings.visible(id).id(), caller);
        var rows = list.sorted(false, page.position(cursors), SessionStore.BY_START)
                .rows(page.limit() + 1)
                .stream()
                .map(session -> SessionView.of(session, caller))
                .toList();
        return page.view(rows, cursors, s -> List.of(s.start().toInstant().toString(), s.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "planSession", summary = "Add a session, such as the private pre-meeting")
    public RestResponse<SessionView> plan(@RestPath UUID id, @Valid @NotNull SessionDraft draft) {
        return writes.answer(draft, () -> {
            var planned = sessions.plan(id, draft);
            return planned.created(Sessions.url(planned.view().id()));
        });
    }
}
