package org.openscrutiny.recommendations.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/recommendations/{recommendationId}/evidence")
@Tag(name = "Evidence")
class EvidenceResource {

    private final EvidenceRecords evidence;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    EvidenceResource(EvidenceRecords evidence, IdempotentWrites writes, Cursors cursors) {
        this.evidence = evidence;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvidence", summary = "List the figures offered as evidence: as pinned, as they are now, and where they went since acceptance")
    public PageView<EvidenceView> list(@RestPath UUID recommendationId,
            @RestQuery @Parameter(description = "Those alone that this update relies on") @Nullable UUID progressUpdateId,
            @BeanParam PageQuery page) {
        var rows = evidence.of(recommendationId, progressUpdateId, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, figure -> List.of(figure.id().toString()),
                page.wantsTotal() ? evidence.countOf(recommendationId, progressUpdateId) : null);
    }

    @POST
    @RolesAllowed({Roles.LEAD_OFFICER, Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "pinEvidence", summary = "Pin a figure of performance-service as it was published")
    public RestResponse<EvidenceView> pin(@RestPath UUID recommendationId, @Valid @NotNull EvidenceDraft draft) {
        return writes.answer(draft, () -> evidence.revision(draft),
                revision -> RestResponse.status(RestResponse.Status.CREATED,
                        evidence.pin(recommendationId, draft, revision)));
    }
}
