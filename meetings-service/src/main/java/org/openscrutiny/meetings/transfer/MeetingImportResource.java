package org.openscrutiny.meetings.transfer;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.transfer.ImportReport.Result;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;

@Path("/v1/meetings/import")
@Tag(name = "Import and export")
class MeetingImportResource {

    private final MeetingImports imports;
    private final IdempotentWrites writes;

    MeetingImportResource(MeetingImports imports, IdempotentWrites writes) {
        this.imports = imports;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "importMeeting", summary = "Record a whole meeting from one document: all of it or nothing, and the same document once")
    @APIResponse(responseCode = "200", description = "A trial, or a document that was imported before", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "201", description = "Imported", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportReport.class)))
    public RestResponse<ImportReport> importMeeting(
            @Parameter(description = "true: only tell what would come of it", example = "true") @RestQuery @Nullable Boolean dryRun,
            @Parameter(description = "LEAVE: names that mean nobody for certain stay text where the record has room for text, and exempt items the document does not hold are left out; REFUSE, the default: nothing is imported then", schema = @Schema(implementation = UnresolvedNames.class)) @RestQuery @Nullable UnresolvedNames unresolved,
            @Valid @NotNull WholeMeeting document) {
        var leave = unresolved == UnresolvedNames.LEAVE;
        if (Boolean.TRUE.equals(dryRun)) {
            return RestResponse.ok(imports.tryOut(document, BroughtFiles.NONE, leave));
        }
        return writes.answer(document, () -> answer(imports.carryOut(document, BroughtFiles.NONE, leave)));
    }

    static RestResponse<ImportReport> answer(ImportReport report) {
        return report.result() == Result.IMPORTED
                ? RestResponse.ResponseBuilder
                        .<ImportReport>created(URI.create("/v1/meetings/" + report.meetingId()))
                        .entity(report)
                        .build()
                : RestResponse.ok(report);
    }
}
