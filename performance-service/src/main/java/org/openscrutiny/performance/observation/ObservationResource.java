package org.openscrutiny.performance.observation;

import java.net.URI;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/indicators/{code}/observations")
@Tag(name = "Observations")
class ObservationResource {

    private final Observations observations;
    private final ObservationStore store;
    private final Indicators indicators;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    ObservationResource(Observations observations, ObservationStore store, Indicators indicators,
            IdempotentWrites writes, Cursors cursors) {
        this.observations = observations;
        this.store = store;
        this.indicators = indicators;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listObservations", summary = "List an indicator's figures by period: those that stand, those that stood on a day, or all revisions")
    public PageView<ObservationView> list(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam ObservationFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(code, filter, page.position(cursors), page.limit() + 1);
        if (rows.isEmpty()) {
            indicators.measure(code); // refused where there is no such indicator
        }
        return page.view(rows, cursors, store::position,
                page.wantsTotal() ? store.count(indicators.measure(code), filter) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "recordObservation", summary = "Record a figure as published, or its next revision")
    public RestResponse<ObservationView> record(@RestPath String code, @Valid @NotNull ObservationDraft draft) {
        return writes.answer(draft, () -> {
            var recorded = observations.record(code, draft);
            return RestResponse.ResponseBuilder.<ObservationView>created(URI.create(Observations.url(recorded.id())))
                    .entity(recorded)
                    .tag(ObservationTag.of(recorded).value())
                    .build();
        });
    }
}
