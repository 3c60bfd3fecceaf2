package org.openscrutiny.meetings.committee;

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
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/committees")
@Tag(name = "Committees")
class CommitteeResource {

    private final Committees committees;
    private final CommitteeStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    CommitteeResource(Committees committees, CommitteeStore store, IdempotentWrites writes, Preconditions preconditions,
            MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.committees = committees;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCommittees", summary = "List committees by name")
    public PageView<CommitteeSummary> list(@RestQuery @Nullable CommitteeKind kind,
            @Parameter(description = "Words that all stand in the name; endings do not count", example = "social care") @RestQuery @Nullable String name,
            @Parameter(description = "name; with - the other way round", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "name", "-name"}, defaultValue = "name")) @RestQuery @Nullable String sort,
            @BeanParam PageQuery page) {
        var list = store.list(kind, name);
        var rows = list.sorted(SortOrder.of(sort, "name").descending(), page.position(cursors), CommitteeStore.BY_NAME)
                .rows(page.limit() + 1);
        return page.view(rows, cursors, c -> List.of(c.name(), c.id().toString()),
                page.wantsTotal() ? list.count() : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "establishCommittee", summary = "Establish a committee")
    public RestResponse<CommitteeView> establish(@Valid @NotNull CommitteeDraft draft) {
        return writes.answer(draft, () -> {
            var created = committees.establish(draft);
            return RestResponse.ResponseBuilder.<CommitteeView>created(URI.create(Committees.url(created.id())))
                    .entity(created)
                    .tag(Long.toString(created.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readCommittee", summary = "Read a committee")
    public RestResponse<CommitteeView> read(@RestPath UUID id) {
        var committee = store.get(id);
        return preconditions.answer(committee.tagFor(caller), () -> CommitteeView.of(committee, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "reviseCommittee", summary = "Change a committee by merge patch (RFC 7396)")
    public RestResponse<CommitteeView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CommitteeDraft.class))) ObjectNode patch) {
        var revised = committees.revise(id, said -> mergePatch.apply(said, patch, CommitteeDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(Long.toString(revised.version())).build();
    }
}
