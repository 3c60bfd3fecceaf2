package org.openscrutiny.recommendations.tracker;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.csv.CsvWriter;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/tracker")
@Tag(name = "Tracker")
class TrackerResource {

    private final TrackerExport tracker;
    private final TrackerImport imports;
    private final IdempotentWrites writes;

    TrackerResource(TrackerExport tracker, TrackerImport imports, IdempotentWrites writes) {
        this.tracker = tracker;
        this.imports = imports;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Produces(CsvWriter.MEDIA_TYPE)
    @Operation(operationId = "exportTracker", summary = "Export every recommendation as one CSV table, the latest of each history beside it")
    @APIResponse(responseCode = "200", description = "One header row, one row for each recommendation", content = @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> export() {
        StreamingOutput table = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            tracker.write(writer);
            writer.flush();
        };
        return RestResponse.ResponseBuilder.ok(table)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recommendations.csv\"")
                .build();
    }

    @POST
    @Path("/imports")
    @RolesAllowed(Roles.CLERK)
    @Consumes(CsvWriter.MEDIA_TYPE)
    @Operation(operationId = "importTracker", summary = "Import a table of the same columns, all of it or nothing; with dryRun=true only say what would happen", description = "At most 20 MiB of UTF-8 and 10,000 rows. Lines are counted from 1, the header included; every fault of the file is told with its line, 500 at the most.")
    @RequestBody(required = true, content = @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "200", description = "What was brought in, or would be, or what stands in the way", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    public RestResponse<ImportReport> bringIn(@RestQuery boolean dryRun, @Nullable InputStream csv) {
        try (var file = Upload.of(csv == null ? InputStream.nullInputStream() : csv)) {
            return dryRun
                    ? RestResponse.ok(imports.tryOut(imports.prepare(file)))
                    : writes.answer(file.digest(), TrackerImport.LONGEST, () -> imports.prepare(file),
                            prepared -> RestResponse.ok(imports.bringIn(prepared)));
        }
    }
}
