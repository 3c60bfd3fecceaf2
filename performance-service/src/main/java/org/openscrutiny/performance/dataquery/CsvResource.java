package org.openscrutiny.performance.dataquery;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.csv.CsvTable;

@Path("/v1/data-sets/{id}/csv")
@Tag(name = "Data sets")
class CsvResource {

    private final CsvAnswer csv;

    CsvResource(CsvAnswer csv) {
        this.csv = csv;
    }

    @GET
    @PermitAll
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "downloadDataSet", summary = "Download a data set, or what matches, as CSV: in the order of the file, one heading, however many rows")
    @APIResponse(responseCode = "200", description = "CSV in UTF-8, RFC 4180", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response download(@RestPath @Parameter(example = "permanent-exclusions-la") String id,
            @BeanParam QueryParameters question,
            @RestQuery @Parameter(description = "LONG: a row for each figure; WIDE: a column for each indicator; LONG if left out") @Nullable CsvLayout layout) {
        return stream(csv, csv.prepare(id, question.draft(), layout == null ? CsvLayout.LONG : layout,
                "dataSetVersion"));
    }

    static Response stream(CsvAnswer csv, CsvAnswer.Prepared prepared) {
        var version = prepared.question().version();
        StreamingOutput body = out -> csv.write(prepared, out);
        return Response.ok(body, CsvTable.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.csv\"".formatted(version.code(), version.number()))
                .build();
    }
}
