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

@Path("/v1")
@Tag(name = "Findings")
class FindingResource {

    private final Findings findings;
    private final FindingStore store;
    private final InspectionStore inspections;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    FindingResource(Findings findings, FindingStore store, InspectionStore inspections, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.findings = findings;
        this.store = store;
        this.inspections = inspections;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/inspections/{id}/findings")
    @PermitAll
    @Operation(operationId = "listFindings", summary = "List an inspection's findings by number")
    public PageView<FindingSummary> list(@RestPath UUID id, @RestQuery @Nullable FindingPolarity polarity,
            @BeanParam PageQuery page) {
        var inspection = inspections.get(id, caller.audiences()).id();
        var rows = store.list(inspection, polarity, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, finding -> List.of(Integer.toString(finding.number())),
                page.wantsTotal() ? store.count(inspection, polarity) : null);
    }

    @POST
    @Path("/inspections/{id}/findings")
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "recordFinding", summary = "Record a finding from the published report or letter")
    public RestResponse<FindingView> record(@RestPath UUID id, @Valid @NotNull FindingDraft draft) {
        return writes.answer(draft, () -> {
            var recorded = findings.record(id, draft);
            return RestResponse.ResponseBuilder.<FindingView>created(URI.create(Findings.url(recorded.id())))
                    .entity(recorded)
                    .tag(tag(recorded.id()))
                    .build();
        });
    }

    @GET
    @Path("/findings/{id}")
    @PermitAll
    @Operation(operationId = "readFinding", summary = "Read a finding")
    public RestResponse<FindingView> read(@RestPath UUID id) {
        var finding = store.get(id);
        return preconditions.answer(finding.tagFor(caller), () -> FindingView.of(finding, caller));
    }

    @PATCH
    @Path("/findings/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "reviseFinding", summary = "Change a finding by merge patch (RFC 7396)")
    public RestResponse<FindingView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = FindingDraft.class))) ObjectNode patch) {
        var revised = findings.revise(id, said -> mergePatch.apply(said, patch, FindingDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    private String tag(UUID id) {
        var header = store.get(id).tagFor(caller).header();
        return header.substring(1, header.length() - 1);
    }
}
