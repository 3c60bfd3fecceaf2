package org.openscrutiny.recommendations.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/recommendations/{recommendationId}/evidence")
@Tag(name = "Evidence")
class EvidenceResource {

    private final EvidenceRecords evidence;
    private final IdempotentWrites writes;

    EvidenceResource(EvidenceRecords evidence, IdempotentWrites writes) {
        this.evidence = evidence;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvidence", summary = "List the figures offered as evidence, as pinned and as they are now")
    public List<EvidenceView> list(@RestPath UUID recommendationId) {
        return evidence.of(recommendationId);
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
