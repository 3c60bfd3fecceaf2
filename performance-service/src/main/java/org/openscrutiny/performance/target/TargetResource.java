package org.openscrutiny.performance.target;

import java.net.URI;
import java.util.List;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/indicators/{code}/targets")
@Tag(name = "Targets")
class TargetResource {

    private final Targets targets;
    private final Indicators indicators;
    private final Areas areas;
    private final IdempotentWrites writes;

    TargetResource(Targets targets, Indicators indicators, Areas areas, IdempotentWrites writes) {
        this.targets = targets;
        this.indicators = indicators;
        this.areas = areas;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTargets", summary = "List an indicator's targets in all their versions")
    public List<TargetView> list(@RestPath String code, @RestQuery @Nullable String area) {
        return targets.of(indicators.measure(code).id(), area == null ? null : areas.named(area, "area").id(),
                null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "setTarget", summary = "Set a target, or its next version")
    public RestResponse<TargetView> set(@RestPath String code, @Valid @NotNull TargetDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.ResponseBuilder
                        .<TargetView>created(URI.create(Indicators.url(code) + "/targets"))
                        .entity(targets.set(code, draft))
                        .build());
    }
}
