package org.openscrutiny.performance.annotation;

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

@Path("/v1/indicators/{code}/annotations")
@Tag(name = "Annotations")
class AnnotationResource {

    private final Annotations annotations;
    private final Indicators indicators;
    private final Areas areas;
    private final IdempotentWrites writes;

    AnnotationResource(Annotations annotations, Indicators indicators, Areas areas, IdempotentWrites writes) {
        this.annotations = annotations;
        this.indicators = indicators;
        this.areas = areas;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAnnotations", summary = "List what is known about an indicator's figures")
    public List<AnnotationView> list(@RestPath String code, @RestQuery @Nullable String area) {
        return annotations.of(indicators.measure(code).id(), area == null ? null : areas.named(area, "area").id());
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "annotate", summary = "Say what is known about the figures of a time")
    public RestResponse<AnnotationView> add(@RestPath String code, @Valid @NotNull AnnotationDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.ResponseBuilder
                        .<AnnotationView>created(URI.create(Indicators.url(code) + "/annotations"))
                        .entity(annotations.add(code, draft))
                        .build());
    }
}
