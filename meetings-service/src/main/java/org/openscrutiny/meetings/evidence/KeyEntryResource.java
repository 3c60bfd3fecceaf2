package org.openscrutiny.meetings.evidence;

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
import org.jboss.resteasy.reactive.RestResponse;
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
@Tag(name = "Evidence sessions")
class KeyEntryResource {

    private final InitialsKeys keys;
    private final KeyEntryStore store;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    KeyEntryResource(InitialsKeys keys, KeyEntryStore store, Proceedings proceedings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.keys = keys;
        this.store = store;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/meetings/{id}/initials")
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
    @Path("/meetings/{id}/initials")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "explainInitials", summary = "Add a line to the key of initials")
    public RestResponse<KeyEntryView> explain(@RestPath UUID id, @Valid @NotNull KeyEntryDraft draft) {
        return writes.answer(draft, () -> {
            var created = keys.explain(id, draft);
            return RestResponse.ResponseBuilder.<KeyEntryView>created(URI.create(InitialsKeys.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/initials/{id}")
    @PermitAll
    @Operation(operationId = "readInitials", summary = "Read one line of the key of initials")
    public RestResponse<KeyEntryView> read(@RestPath UUID id) {
        var entry = keys.visible(id);
        return preconditions.answer(entry.tagFor(caller), () -> keys.view(entry));
    }

    @PATCH
    @Path("/initials/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseInitials", summary = "Change a line of the key of initials by merge patch (RFC 7396)")
    public RestResponse<KeyEntryView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = KeyEntryDraft.class))) ObjectNode patch) {
        var revised = keys.revise(id, said -> mergePatch.apply(said, patch, KeyEntryDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }

    @DELETE
    @Path("/initials/{id}")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "strikeInitials", summary = "Take back a line of the key of initials")
    public RestResponse<Void> strike(@RestPath UUID id) {
        keys.strike(id);
        return RestResponse.noContent();
    }
}
