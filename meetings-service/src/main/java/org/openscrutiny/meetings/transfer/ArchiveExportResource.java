package org.openscrutiny.meetings.transfer;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.document.Documents;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/meetings/{id}/export/archive")
@Tag(name = "Import and export")
class ArchiveExportResource {

    private final MeetingExports exports;
    private final Documents documents;
    private final Preconditions preconditions;
    private final ObjectMapper json;

    ArchiveExportResource(MeetingExports exports, Documents documents, Preconditions preconditions,
            ObjectMapper json) {
        this.exports = exports;
        this.documents = documents;
        this.preconditions = preconditions;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "exportMeetingArchive", summary = "Read a whole meeting with its files as a zip, as far as the caller may read it; another service of this kind can import it")
    @APIResponse(responseCode = "200", description = "meeting.json, which is what the export gives by itself, and documents/ with each file under its SHA-256", content = @Content(mediaType = MeetingArchive.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@RestPath UUID id) throws JsonProcessingException {
        var meeting = exports.export(id);
        var document = json.writeValueAsBytes(meeting);
        StreamingOutput archive = out -> MeetingArchive.write(document, meeting, documents::open, out);
        var found = preconditions.answer(org.openscrutiny.support.tag.Tag.ofContent(document), () -> archive);
        if (found.getStatus() != RestResponse.StatusCode.OK) {
            return found.toResponse();
        }
        return Response.fromResponse(found.toResponse())
                .type(MeetingArchive.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting-%s.zip\"".formatted(id))
                .build();
    }
}
