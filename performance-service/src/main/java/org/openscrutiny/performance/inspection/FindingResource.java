package org.openscrutiny.performance.inspection;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/findings")
@Tag(name = "Findings")
class FindingResource {

    private final Findings findings;
    private final FindingStore store;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Caller caller;

    FindingResource(Findings findings, FindingStore store, Preconditions preconditions, MergePatch mergePatch,
            Caller caller) {
        this.findings = findings;
        this.store = store;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readFinding", summary = "Read a finding")
    public RestResponse<FindingView> read(@RestPath UUID id) {
        var finding = store.get(id);
        return preconditions.answer(finding.tagFor(caller), () -> FindingView.of(finding, caller));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SCRUTINY_OFFICER)
    @Operation(operationId = "reviseFinding", summary = "Change a finding by merge patch (RFC 7396)")
    public RestResponse<FindingView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = FindingDraft.class))) ObjectNode patch) {
        var revised = findings.revise(id, said -> mergePatch.apply(said, patch, FindingDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(id)).build();
    }

    private String tag(UUID id) {
        return store.get(id).tagFor(caller).value();
    }
}
