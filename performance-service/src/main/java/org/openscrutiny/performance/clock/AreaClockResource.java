package org.openscrutiny.performance.clock;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;

@Path("/v1/areas/{code}/clocks")
@Tag(name = "Clocks")
class AreaClockResource {

    private final Clocks clocks;
    private final Areas areas;

    AreaClockResource(Clocks clocks, Areas areas) {
        this.clocks = clocks;
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAreaClocks", summary = "List the clocks of all inspections of an authority, for example those overdue, the latest report first")
    public List<Reading> ofArea(@RestPath @Parameter(example = "825") String code,
            @RestQuery @Nullable ReadingState state) {
        return clocks.of(areas.get(code), state);
    }
}
