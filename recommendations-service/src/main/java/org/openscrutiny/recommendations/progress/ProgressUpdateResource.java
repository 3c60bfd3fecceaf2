package org.openscrutiny.recommendations.progress;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/recommendations/{recommendationId}/progress-updates")
@Tag(name = "Progress updates")
class ProgressUpdateResource {

    private final ProgressUpdates updates;
    private final ProgressUpdateStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ProgressUpdateResource(ProgressUpdates updates, ProgressUpdateStore store, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.updates = updates;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProgressUpdates", summary = "List progress updates, the last recorded first")
    public PageView<ProgressUpdateView> list(@RestPath UUID recommendationId, @BeanParam PageQuery page) {
        var after = page.position(cursors).map(p -> UUID.fromString(p.get(0))).orElse(null);
        return page.view(updates.of(recommendationId, after, page.limit() + 1), cursors,
                update -> List.of(update.id().toString()), page.wantsTotal() ? store.count(recommendationId) : null);
    }

    @POST
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "draftProgressUpdate", summary = "Draft a progress update; it is published with a sign-off")
    public RestResponse<ProgressUpdateView> draft(@RestPath UUID recommendationId,
            @Valid @NotNull ProgressUpdateDraft draft) {
        return writes.answer(draft, () -> {
            var made = updates.draft(recommendationId, draft);
            return RestResponse.ResponseBuilder
                    .<ProgressUpdateView>created(URI.create(ProgressUpdates.url(recommendationId, made.id())))
                    .entity(made)
                    .tag(VisibleTag.of(caller, made.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readProgressUpdate", summary = "Read a progress update")
    public RestResponse<ProgressUpdateView> read(@RestPath UUID recommendationId, @RestPath UUID id) {
        return updates.read(recommendationId, id).read(preconditions);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "reviseProgressUpdate", summary = "Change a draft by merge patch (RFC 7396); a published update stands")
    public RestResponse<ProgressUpdateView> revise(@RestPath UUID recommendationId, @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProgressUpdateDraft.class))) ObjectNode patch) {
        var revised = updates.revise(recommendationId, id,
                said -> mergePatch.apply(said, patch, ProgressUpdateDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(VisibleTag.of(caller, revised.version())).build();
    }

    @POST
    @Path("/{id}/publications")
    @RolesAllowed({Roles.CABINET_MEMBER, Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "publishProgressUpdate", summary = "Publish a draft under the name of the person who signed it off")
    public RestResponse<ProgressUpdateView> publish(@RestPath UUID recommendationId, @RestPath UUID id,
            @Valid @NotNull PublicationDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, updates.publish(recommendationId, id, draft)));
    }
}
