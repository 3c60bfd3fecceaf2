package org.openscrutiny.performance.improvement;

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
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/improvement-actions")
@Tag(name = "Improvement actions")
class ActionResource {

    private final ImprovementActions actions;
    private final ActionStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ActionResource(ImprovementActions actions, ActionStore store, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listImprovementActions", summary = "List improvement actions in the order they were recorded")
    public PageView<ActionSummary> list(@BeanParam ActionFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(filter, caller.audiences(), page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, action -> List.of(action.createdAt().toString(), action.id().toString()),
                page.wantsTotal() ? store.count(filter, caller.audiences()) : null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readImprovementAction", summary = "Read an improvement action with its evidence and history")
    public RestResponse<ActionView> read(@RestPath UUID id) {
        return preconditions.answer(store.get(id).tagFor(caller), () -> actions.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "reviseImprovementAction", summary = "Change an improvement action by merge patch (RFC 7396)")
    public RestResponse<ActionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ActionDraft.class))) ObjectNode patch) {
        var revised = actions.revise(id, said -> mergePatch.apply(said, patch, ActionDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    @POST
    @Path("/{id}/state-changes")
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "changeActionState", summary = "Move an improvement action to another state, or reopen it")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> changeState(@RestPath UUID id, @Valid @NotNull StateChangeDraft change) {
        return writes.answer(change, () -> {
            var changed = actions.changeState(id, change);
            return RestResponse.ResponseBuilder.ok(changed).tag(tag(id)).build();
        });
    }

    @POST
    @Path("/{id}/evidence")
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.ANALYST})
    @Operation(operationId = "supportAction", summary = "Add a figure or a document as evidence for an action")
    public RestResponse<ActionView> support(@RestPath UUID id, @Valid @NotNull EvidenceDraft draft) {
        return writes.answer(draft, () -> {
            var supported = actions.support(id, draft);
            return RestResponse.ResponseBuilder.<ActionView>created(URI.create(ImprovementActions.url(id)))
                    .entity(supported)
                    .tag(tag(id))
                    .build();
        });
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
