package org.openscrutiny.performance.observation;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/observation-revisions")
@Tag(name = "Observations")
class ObservationRevisionResource {

    private final Observations observations;
    private final Preconditions preconditions;

    ObservationRevisionResource(Observations observations, Preconditions preconditions) {
        this.observations = observations;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readObservationRevision", summary = "Read one revision of a figure, as evidence refers to it")
    public RestResponse<ObservationView> read(@RestPath UUID id) {
        var revision = observations.read(id);
        return preconditions.answer(ObservationTag.of(revision), () -> revision);
    }
}
