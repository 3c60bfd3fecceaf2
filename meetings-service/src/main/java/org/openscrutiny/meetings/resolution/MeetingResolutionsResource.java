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

@Path("/v1/meetings/{id}/resolutions")
@Tag(name = "Resolutions and votes")
class MeetingResolutionsResource {

    private final Resolutions resolutions;
    private final ResolutionStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingResolutionsResource(Resolutions resolutions, ResolutionStore store, Proceedings proceedings,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.resolutions = resolutions;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listResolutions", summary = "List what a meeting resolved, in the order recorded")
    public PageView<ResolutionSummary> list(@RestPath UUID id, @RestQuery @Nullable UUID itemId,
            @RestQuery @Nullable Verb verb, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, itemId, verb, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, itemId, verb, readable) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "recordResolution", summary = "Record what a meeting resolved on an item")
    public RestResponse<ResolutionView> record(@RestPath UUID id, @Valid @NotNull ResolutionDraft draft) {
        return writes.answer(draft, () -> {
            var created = resolutions.record(id, draft);
            return proceedings.tagged(created).created(Resolutions.url(created.id()));
        });
    }
}
