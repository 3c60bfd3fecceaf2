package org.openscrutiny.meetings.declaration;

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

@Path("/v1/meetings/{id}/declarations")
@Tag(name = "Attendance and declarations")
class MeetingDeclarationsResource {

    private final Declarations declarations;
    private final DeclarationStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    MeetingDeclarationsResource(Declarations declarations, DeclarationStore store, Proceedings proceedings,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.declarations = declarations;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDeclarations", summary = "List the interests declared at a meeting, in the order recorded")
    public PageView<DeclarationSummary> list(@RestPath UUID id, @RestQuery @Nullable UUID personId,
            @RestQuery @Nullable UUID itemId, @RestQuery @Nullable DeclarationKind kind, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, personId, itemId, kind, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, personId, itemId, kind, readable) : null);
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER})
    @Operation(operationId = "noteDeclaration", summary = "Note a declared interest")
    public RestResponse<DeclarationView> note(@RestPath UUID id, @Valid @NotNull DeclarationDraft draft) {
        return writes.answer(draft, () -> {
            var created = declarations.note(id, draft);
            return proceedings.tagged(created).created(Declarations.url(created.id()));
        });
    }
}
