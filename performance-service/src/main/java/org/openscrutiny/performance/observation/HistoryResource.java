package org.openscrutiny.performance.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.openmetrics.OpenMetrics;

@Path("/v1/indicators/{code}/history")
@Tag(name = "Observations")
class HistoryResource {

    private static final String OPEN_METRICS = "application/openmetrics-text";

    private final History history;
    private final Indicators indicators;

    HistoryResource(History history, Indicators indicators) {
        this.history = history;
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Produces(OPEN_METRICS)
    @Operation(operationId = "exportHistory", summary = "An indicator's numbers as samples of past times (OpenMetrics), for a database of time series")
    @APIResponse(responseCode = "200", description = "Each number at the end of its period, a share as a ratio of 1; symbols, forecasts, breakdowns and custom spans have none", content = @Content(mediaType = OPEN_METRICS, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> history(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam HistoryFilter filter) {
        return RestResponse.ResponseBuilder.ok(history.of(indicators.measure(code), filter).toString())
                .header(HttpHeaders.CONTENT_TYPE, OpenMetrics.MEDIA_TYPE)
                .build();
    }
}
