package org.openscrutiny.meetings.declaration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
@Tag(name = "Attendance and declarations")
class DeclarationResource {

    private final Declarations declarations;
    private final DeclarationStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    DeclarationResource(Declarations declarations, DeclarationStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.declarations = declarations;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/meetings/{id}/declarations")
    @PermitAll
    @Operation(operationId = "listDeclarations", summary = "List the interests declared at a meeting, in the order recorded")
    public PageView<DeclarationSummary> list(@RestPath UUID id, @RestQuery @Nullable UUID personId, @RestQuery @Nullable UUID itemId, @RestQuery @Nullable DeclarationKind kind, @BeanParam PageQuery page) {
        proceedings.meeting(id);
        var readable = caller.audiences();
        var rows = store.list(id, personId, itemId, kind, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.id().toString()),
                page.wantsTotal() ? store.count(id, personId, itemId, kind, readable) : null);
    }

    @POST
    @Path("/meetings/{id}/declarations")
    @RolesAllowed({ Roles.CLERK, Roles.MONITORING_OFFICER })
    @Operation(operationId = "noteDeclaration", summary = "Note a declared interest")
    public RestResponse<DeclarationView> note(@RestPath UUID id, @Valid @NotNull DeclarationDraft draft) {
        return writes.answer(draft, () -> {
            var created = declarations.note(id, draft);
            return RestResponse.ResponseBuilder.<DeclarationView>created(URI.create(Declarations.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/declarations/{id}")
    @PermitAll
    @Operation(operationId = "readDeclaration", summary = "Read a declared interest")
    public RestResponse<DeclarationView> read(@RestPath UUID id) {
        var declaration = declarations.visible(id);
        return preconditions.answer(declaration.tagFor(caller), () -> declarations.view(declaration));
    }

    @PATCH
    @Path("/declarations/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.CLERK, Roles.MONITORING_OFFICER })
    @Operation(operationId = "reviseDeclaration", summary = "Change a declared interest by merge patch (RFC 7396)")
    public RestResponse<DeclarationView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DeclarationDraft.class))) ObjectNode patch) {
        var revised = declarations.revise(id, said -> mergePatch.apply(said, patch, DeclarationDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }

    @DELETE
    @Path("/declarations/{id}")
    @RolesAllowed({ Roles.CLERK, Roles.MONITORING_OFFICER })
    @Operation(operationId = "strikeDeclaration", summary = "Take back a declaration noted by mistake")
    public RestResponse<Void> strike(@RestPath UUID id) {
        declarations.strike(id);
        return RestResponse.noContent();
    }
}
