package org.openscrutiny.performance.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.performance.indicator.Indicators;

@Path("/v1/indicators/{code}/observations/csv")
@Tag(name = "Observations")
class ObservationCsvResource {

    private final ObservationCsv csv;
    private final Indicators indicators;

    ObservationCsvResource(ObservationCsv csv, Indicators indicators) {
        this.csv = csv;
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "downloadObservations", summary = "Download an indicator's figures as CSV with all that rules reckon with: one heading, however many rows")
    @APIResponse(responseCode = "200", description = "CSV in UTF-8, RFC 4180, by period and area; obs_status is a letter of SDMX's CL_OBS_STATUS", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response download(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam ObservationFilter filter) {
        var prepared = csv.prepare(indicators.measure(code), filter);
        StreamingOutput body = out -> csv.write(prepared, out);
        return Response.ok(body, CsvTable.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(code))
                .build();
    }
}
