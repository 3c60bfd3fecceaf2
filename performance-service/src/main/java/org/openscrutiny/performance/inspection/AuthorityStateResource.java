package org.openscrutiny.performance.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

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

@Path("/v1/areas/{code}/inspection-state")
@Tag(name = "Inspections")
class AuthorityStateResource {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final AuthorityStates states;
    private final Areas areas;
    private final Clock clock;

    AuthorityStateResource(AuthorityStates states, Areas areas, Clock clock) {
        this.states = states;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readInspectionState", summary = "Where an authority stood with its inspectorate on a day: as found on site, and as published")
    public AuthorityStateView read(@RestPath @Parameter(example = "825") String code,
            @RestQuery @Parameter(description = "The day; today in London where it is left out", example = "2014-06-30") @Nullable LocalDate on) {
        return states.on(areas.get(code), on == null ? LocalDate.now(clock.withZone(COUNCIL)) : on);
    }
}
