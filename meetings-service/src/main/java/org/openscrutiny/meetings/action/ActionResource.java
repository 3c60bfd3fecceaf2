package org.openscrutiny.meetings.action;

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
@Tag(name = "Actions")
class ActionResource {

    private final Actions actions;
    private final ActionStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ActionResource(Actions actions, ActionStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/actions")
    @PermitAll
    @Operation(operationId = "listActions", summary = "List actions across meetings")
    public PageView<ActionSummary> list(@BeanParam ActionFilter filter,
            @Parameter(description = "recorded: in the order recorded; due: by the day due, those without one last; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "recorded", "-recorded", "due",
                    "-due"}, defaultValue = "recorded")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var order = SortOrder.of(sort, ActionStore.RECORDED, ActionStore.DUE);
        var readable = caller.audiences();
        var rows = store.list(filter, order, readable, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, ActionStore::position,
                page.wantsTotal() ? store.count(filter, readable) : null);
    }

    @GET
    @Path("/actions/{id}")
    @PermitAll
    @Operation(operationId = "readAction", summary = "Read an action")
    public RestResponse<ActionView> read(@RestPath UUID id) {
        var action = actions.visible(id);
        return proceedings.tagged(actions.view(action)).read(preconditions);
    }

    @PATCH
    @Path("/actions/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseAction", summary = "Change an open action by merge patch (RFC 7396)")
    public RestResponse<ActionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ActionDraft.class))) ObjectNode patch) {
        var revised = actions.revise(id, said -> mergePatch.apply(said, patch, ActionDraft.class));
        return proceedings.tagged(revised).changed();
    }

    @POST
    @Path("/actions/{id}/status-changes")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "moveAction", summary = "Record that an action is done, given up, or taken up again")
    public RestResponse<ActionView> step(@RestPath UUID id, @Valid @NotNull ActionStep step) {
        return writes.answer(step, () -> {
            var moved = actions.step(id, step);
            return proceedings.tagged(moved).created(Actions.url(id));
        });
    }
}
