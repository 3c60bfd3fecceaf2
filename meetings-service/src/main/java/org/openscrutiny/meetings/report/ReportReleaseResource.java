package org.openscrutiny.meetings.report;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/reports/{id}/releases")
@Tag(name = "Reports")
class ReportReleaseResource {

    private final Reports reports;
    private final IdempotentWrites writes;

    ReportReleaseResource(Reports reports, IdempotentWrites writes) {
        this.reports = reports;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Roles.MONITORING_OFFICER)
    @Operation(operationId = "releaseReport", summary = "Open a published exempt report, from a day on")
    public RestResponse<ReleaseView> release(@RestPath UUID id, @Valid @NotNull ReleaseDraft decision) {
        return writes.answer(decision,
                () -> RestResponse.status(RestResponse.Status.CREATED, reports.release(id, decision)));
    }
}
