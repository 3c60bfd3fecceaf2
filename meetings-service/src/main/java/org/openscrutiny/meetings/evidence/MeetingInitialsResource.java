package org.openscrutiny.meetings.evidence;

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
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{id}/initials")
@Tag(name = "Evidence sessions")
class MeetingInitialsResource {

    private final InitialsKeys keys;
    private final KeyEntryStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingInitialsResource(InitialsKeys keys, KeyEntryStore store, Proceedings proceedings, IdempotentWrites writes,
            Cursors cursors, Caller caller) {
        this.keys = keys;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInitials", summary = "List the key of initials under the notes of a meeting")
    public PageView<KeyEntrySummary> list(@RestPath UUID id, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, readable) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "explainInitials", summary = "Add a line to the key of initials")
    public RestResponse<KeyEntryView> explain(@RestPath UUID id, @Valid @NotNull KeyEntryDraft draft) {
        return writes.answer(draft, () -> {
            var created = keys.explain(id, draft);
            return proceedings.tagged(created).created(InitialsKeys.url(created.id()));
        });
    }
}
