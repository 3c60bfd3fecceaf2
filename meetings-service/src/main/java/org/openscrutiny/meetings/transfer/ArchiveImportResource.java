package org.openscrutiny.meetings.transfer;

import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/meetings/import/archive")
@Tag(name = "Import and export")
class ArchiveImportResource {

    /** For the rows alone: the files are kept before. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ArchiveIntake intake;
    private final MeetingImports imports;
    private final IdempotentWrites writes;

    ArchiveImportResource(ArchiveIntake intake, MeetingImports imports, IdempotentWrites writes) {
        this.intake = intake;
        this.imports = imports;
        this.writes = writes;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "importMeetingArchive", summary = "Record a whole meeting with its files from an archive: all of it or nothing, and the same archive once")
    @APIResponse(responseCode = "200", description = "A trial, or an archive that was imported before", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "201", description = "Imported", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "413", description = "The archive is larger than is taken in")
    @APIResponse(responseCode = "415", description = "The body is not multipart/form-data")
    public RestResponse<ImportReport> importArchive(
            @Parameter(description = "true: only tell what would come of it", example = "true") @RestQuery @Nullable Boolean dryRun,
            @Parameter(description = "as for a document by itself", schema = @Schema(implementation = UnresolvedNames.class)) @RestQuery @Nullable UnresolvedNames unresolved,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = MeetingArchiveUpload.class))) @Parameter(hidden = true) @RestForm("archive") @Nullable FileUpload archive) {
        if (archive == null) {
            throw new InvalidInput(
                    Fault.in("archive", "The part archive is missing: the zip file, with a file name."));
        }
        var leave = unresolved == UnresolvedNames.LEAVE;
        var file = archive.uploadedFile();
        if (Boolean.TRUE.equals(dryRun)) {
            var read = intake.read(file);
            return RestResponse.ok(imports.tryOut(read.document(), read.files(), leave));
        }
        return writes.answer(intake.digest(file), LONGEST, () -> intake.read(file),
                read -> MeetingImportResource.answer(imports.carryOut(read.document(), read.files(), leave)));
    }
}
