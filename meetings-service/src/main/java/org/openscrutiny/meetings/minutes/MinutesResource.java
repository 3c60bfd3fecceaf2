package org.openscrutiny.meetings.minutes;

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
@Tag(name = "Minutes")
class MinutesResource {

    private final MinuteBook book;
    private final MinuteItems items;
    private final MinutesStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    MinutesResource(MinuteBook book, MinuteItems items, MinutesStore store, Proceedings proceedings,
            IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.book = book;
        this.items = items;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/minutes")
    @PermitAll
    @Operation(operationId = "listMinutes", summary = "List minutes by the start of their meeting; by what approved them, to read the chain backwards")
    public PageView<MinutesSummary> list(@BeanParam MinutesFilter filter,
            @Parameter(description = "meetingStartAt: the earliest meeting first; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "meetingStartAt",
                    "-meetingStartAt"}, defaultValue = "meetingStartAt")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var readable = caller.audiences();
        var rows = store.list(filter, readable, SortOrder.of(sort, "meetingStartAt"), page.position(cursors),
                page.limit() + 1);
        return page.view(rows, cursors, row -> List.of(row.meetingStartAt().toString(), row.id().toString()),
                page.wantsTotal() ? store.count(filter, readable) : null);
    }

    @GET
    @Path("/minutes/{id}")
    @PermitAll
    @Operation(operationId = "readMinutes", summary = "Read minutes")
    public RestResponse<MinutesView> read(@RestPath UUID id) {
        var minutes = book.visible(id);
        return proceedings.tagged(book.view(minutes)).read(preconditions);
    }

    @PATCH
    @Path("/minutes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseMinutes", summary = "Change what stands around the items of draft minutes, by merge patch (RFC 7396)")
    public RestResponse<MinutesView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MinutesDraft.class))) ObjectNode patch) {
        return proceedings.tagged(book.revise(id, said -> mergePatch.apply(said, patch, MinutesDraft.class))).changed();
    }

    @POST
    @Path("/minutes/{id}/status-changes")
    @RolesAllowed({Roles.CLERK, Roles.CHAIRMAN})
    @Operation(operationId = "moveMinutes", summary = "Publish minutes, take them back, record their approval by a later meeting, or their signature")
    public RestResponse<MinutesView> step(@RestPath UUID id, @Valid @NotNull MinutesStep step) {
        return writes.answer(step, () -> stepped(book.step(id, step)));
    }

    @POST
    @Path("/minutes/{id}/corrections")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "correctMinutes", summary = "Add a dated correction note to signed minutes")
    public RestResponse<MinutesView> correct(@RestPath UUID id, @Valid @NotNull Correction correction) {
        return writes.answer(correction, () -> stepped(book.correct(id, correction)));
    }

    @POST
    @Path("/minutes/{id}/items")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "addMinute", summary = "Add a minute to draft minutes")
    public RestResponse<MinuteItemView> add(@RestPath UUID id, @Valid @NotNull MinuteItemDraft draft) {
        return writes.answer(draft, () -> {
            var created = items.add(id, draft);
            return proceedings.tagged(created).created(MinuteItems.url(created.id()));
        });
    }

    @GET
    @Path("/minute-items/{id}")
    @PermitAll
    @Operation(operationId = "readMinute", summary = "Read one minute")
    public RestResponse<MinuteItemView> readItem(@RestPath UUID id) {
        var item = items.visible(id);
        return proceedings.tagged(MinuteItemView.of(item, caller)).read(preconditions);
    }

    @PATCH
    @Path("/minute-items/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseMinute", summary = "Change a minute of draft minutes by merge patch (RFC 7396)")
    public RestResponse<MinuteItemView> reviseItem(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MinuteItemDraft.class))) ObjectNode patch) {
        var revised = items.revise(id, said -> mergePatch.apply(said, patch, MinuteItemDraft.class));
        return proceedings.tagged(revised).changed();
    }

    @DELETE
    @Path("/minute-items/{id}")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "strikeMinute", summary = "Remove a minute from draft minutes")
    public RestResponse<Void> strikeItem(@RestPath UUID id) {
        items.strike(id);
        return RestResponse.noContent();
    }

    private RestResponse<MinutesView> stepped(MinutesView minutes) {
        return proceedings.tagged(minutes).created(MinuteBook.url(minutes.id()));
    }
}
