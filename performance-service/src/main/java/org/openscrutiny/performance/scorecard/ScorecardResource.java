package org.openscrutiny.performance.scorecard;

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
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/scorecards")
@Tag(name = "Scorecards")
class ScorecardResource {

    private final Scorecards scorecards;
    private final ScorecardStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ScorecardResource(Scorecards scorecards, ScorecardStore store, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.scorecards = scorecards;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listScorecards", summary = "List scorecards by title")
    public PageView<ScorecardSummary> list(@BeanParam ScorecardFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(filter, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, scorecard -> List.of(scorecard.title()),
                page.wantsTotal() ? store.count(filter) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "setScorecard", summary = "Set up a scorecard")
    public RestResponse<ScorecardView> set(@Valid @NotNull ScorecardDraft draft) {
        return writes.answer(draft, () -> {
            var set = scorecards.set(draft);
            return RestResponse.ResponseBuilder.<ScorecardView>created(URI.create(Scorecards.url(set.id())))
                    .entity(set)
                    .tag(tag(set.id()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readScorecard", summary = "Read a scorecard")
    public RestResponse<ScorecardView> read(@RestPath UUID id) {
        return preconditions.answer(store.get(id).tagFor(caller), () -> scorecards.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "reviseScorecard", summary = "Change a scorecard by merge patch (RFC 7396)")
    public RestResponse<ScorecardView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ScorecardDraft.class))) ObjectNode patch) {
        var revised = scorecards.revise(id, said -> mergePatch.apply(said, patch, ScorecardDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
