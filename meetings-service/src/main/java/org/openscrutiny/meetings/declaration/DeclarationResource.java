package org.openscrutiny.meetings.declaration;

import java.util.List;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    DeclarationResource(Declarations declarations, DeclarationStore store, Proceedings proceedings,
            IdempotentWrites writes, Preconditions preconditions, MergePatch mergePatch, Cursors cursors,
            Caller caller) {
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
    @Path("/declarations")
    @PermitAll
    @Operation(operationId = "listDeclarationsAcrossMeetings", summary = "List who declared what: a member's interests, or all of a committee's year; by the start of the meeting")
    public PageView<MemberDeclaration> list(@BeanParam DeclarationFilter filter,
            @Parameter(description = "meetingStartAt: the earliest meeting first; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "meetingStartAt",
                    "-meetingStartAt"}, defaultValue = "meetingStartAt")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var readable = caller.audiences();
        var rows = store.across(filter, readable, SortOrder.of(sort, "meetingStartAt"), page.position(cursors),
                page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.meetingStartAt().toString(), row.id().toString()),
                page.wantsTotal() ? store.countAcross(filter, readable) : null);
    }

    @GET
    @Path("/declarations/{id}")
    @PermitAll
    @Operation(operationId = "readDeclaration", summary = "Read a declared interest")
    public RestResponse<DeclarationView> read(@RestPath UUID id) {
        var declaration = declarations.visible(id);
        return proceedings.tagged(declarations.view(declaration)).read(preconditions);
    }

    @PATCH
    @Path("/declarations/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER})
    @Operation(operationId = "reviseDeclaration", summary = "Change a declared interest by merge patch (RFC 7396)")
    public RestResponse<DeclarationView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DeclarationDraft.class))) ObjectNode patch) {
        var revised = declarations.revise(id, said -> mergePatch.apply(said, patch, DeclarationDraft.class));
        return proceedings.tagged(revised).changed();
    }

    @DELETE
    @Path("/declarations/{id}")
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER})
    @Operation(operationId = "strikeDeclaration", summary = "Take back a declaration noted by mistake")
    public RestResponse<Void> strike(@RestPath UUID id) {
        declarations.strike(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/declarations/{id}/register-notes")
    @RolesAllowed({Roles.CLERK, Roles.MONITORING_OFFICER})
    @Operation(operationId = "noteRegistration", summary = "Note that a disclosable pecuniary interest was registered before, or when the monitoring officer was notified of it")
    public RestResponse<DeclarationView> register(@RestPath UUID id, @Valid @NotNull RegisterNote note) {
        return writes.answer(note,
                () -> proceedings.tagged(declarations.register(id, note)).created(Declarations.url(id)));
    }
}
