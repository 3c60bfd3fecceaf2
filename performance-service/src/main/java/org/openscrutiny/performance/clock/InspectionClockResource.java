package org.openscrutiny.performance.clock;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/inspections/{id}/clocks")
@Tag(name = "Clocks")
class InspectionClockResource {

    private final Clocks clocks;

    InspectionClockResource(Clocks clocks) {
        this.clocks = clocks;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readInspectionClocks", summary = "Read what the council has time for after an inspection, computed now")
    public List<Reading> ofInspection(@RestPath UUID id) {
        return clocks.of(id);
    }
}
