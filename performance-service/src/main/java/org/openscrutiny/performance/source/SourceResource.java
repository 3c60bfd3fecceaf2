package org.openscrutiny.performance.source;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/sources")
@Tag(name = "Sources")
class SourceResource {

    private final Sources sources;
    private final SourceStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    SourceResource(Sources sources, SourceStore store, IdempotentWrites writes, Preconditions preconditions,
            MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.sources = sources;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSources", summary = "List sources by title")
    public PageView<SourceSummary> list(@RestQuery @Nullable OfficialStatus officialStatus,
            @BeanParam PageQuery page) {
        var rows = store.list(officialStatus, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, source -> List.of(source.title(), source.id().toString()),
                page.wantsTotal() ? store.count(officialStatus) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "nameSource", summary = "Record a source of figures")
    public RestResponse<SourceView> name(@Valid @NotNull SourceDraft draft) {
        return writes.answer(draft, () -> {
            var named = sources.name(draft);
            return RestResponse.ResponseBuilder.<SourceView>created(URI.create(Sources.url(named.id())))
                    .entity(named)
                    .tag(tag(named.id()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readSource", summary = "Read a source")
    public RestResponse<SourceView> read(@RestPath UUID id) {
        var source = store.get(id);
        return preconditions.answer(source.tagFor(caller), () -> SourceView.of(source, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "reviseSource", summary = "Change a source by merge patch (RFC 7396)")
    public RestResponse<SourceView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SourceDraft.class))) ObjectNode patch) {
        var revised = sources.revise(id, said -> mergePatch.apply(said, patch, SourceDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
