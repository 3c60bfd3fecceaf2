package org.openscrutiny.recommendations.clock;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/inquiries/{inquiryId}/response-clock")
@Tag(name = "Inquiries")
class ResponseClockResource {

    private final ResponseClocks clocks;
    private final IdempotentWrites writes;

    ResponseClockResource(ResponseClocks clocks, IdempotentWrites writes) {
        this.clocks = clocks;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readResponseClock", summary = "Read how much time the executive has to answer")
    public ResponseClockView read(@RestPath UUID inquiryId,
            @RestQuery @Parameter(description = "As it stood at the end of that day", example = "2017-02-28") @Nullable LocalDate asOf) {
        return clocks.of(inquiryId, asOf);
    }

    @POST
    @Path("/entries")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "recordResponseClockEntry", summary = "Record receipt, notice, an extension, the response or its publication")
    public RestResponse<ClockEntryView> record(@RestPath UUID inquiryId, @Valid @NotNull ClockEntryDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, clocks.add(inquiryId, draft)));
    }
}
