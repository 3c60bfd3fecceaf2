package org.openscrutiny.performance.inspection;

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

@Path("/v1/inspections")
@Tag(name = "Inspections")
class InspectionResource {

    private final Inspections inspections;
    private final InspectionStore store;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    InspectionResource(Inspections inspections, InspectionStore store, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.inspections = inspections;
        this.store = store;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInspections", summary = "List inspections, the latest first")
    public PageView<InspectionSummary> list(@BeanParam InspectionFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(filter, caller.audiences(), page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, InspectionStore::position,
                page.wantsTotal() ? store.count(filter, caller.audiences()) : null);
    }

    @POST
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "openInspection", summary = "Record an inspection, planned or of the past")
    public RestResponse<InspectionView> open(@Valid @NotNull InspectionOpening opening) {
        return writes.answer(opening, () -> {
            var opened = inspections.open(opening);
            return RestResponse.ResponseBuilder.<InspectionView>created(URI.create(Inspections.url(opened.id())))
                    .entity(opened)
                    .tag(tag(opened.id()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readInspection", summary = "Read an inspection with its judgements")
    public RestResponse<InspectionView> read(@RestPath UUID id) {
        return preconditions.answer(store.get(id, caller.audiences()).tagFor(caller), () -> inspections.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "reviseInspection", summary = "Change an inspection by merge patch (RFC 7396)")
    public RestResponse<InspectionView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = InspectionDraft.class))) ObjectNode patch) {
        var revised = inspections.revise(id, said -> mergePatch.apply(said, patch, InspectionDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "advanceInspection", summary = "Move an inspection to its next status")
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InspectionView.class)))
    public RestResponse<InspectionView> advance(@RestPath UUID id, @Valid @NotNull StatusChangeDraft change) {
        return writes.answer(change, () -> {
            var advanced = inspections.advance(id, change);
            return RestResponse.ResponseBuilder.ok(advanced).tag(tag(id)).build();
        });
    }

    @GET
    @Path("/{id}/judgements")
    @PermitAll
    @Operation(operationId = "listJudgements", summary = "List an inspection's judgements, those a correction replaced included")
    public List<JudgementView> judgements(@RestPath UUID id) {
        var inspection = store.get(id, caller.audiences());
        return store.judgements(inspection.id()).stream().map(Judgement::view).toList();
    }

    @POST
    @Path("/{id}/judgements")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "judge", summary = "Record a grade from the published report, or its later correction")
    public RestResponse<InspectionView> judge(@RestPath UUID id, @Valid @NotNull JudgementDraft draft) {
        return writes.answer(draft, () -> {
            var judged = inspections.judge(id, draft);
            return RestResponse.ResponseBuilder.<InspectionView>created(URI.create(Inspections.url(id) + "/judgements"))
                    .entity(judged)
                    .tag(tag(id))
                    .build();
        });
    }

    private String tag(UUID id) {
        return store.get(id, caller.audiences()).tagFor(caller).value();
    }
}
