package org.openscrutiny.meetings.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.ProblemType;
import org.openscrutiny.support.problem.ProblemView;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/documents/{id}")
@Tag(name = "Documents")
class DocumentResource {

    private static final ProblemType NO_SUCH_RANGE = new ProblemType("range-not-satisfiable", 416,
            "The file has no such bytes");

    private final Documents documents;
    private final FileIntake intake;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;

    DocumentResource(Documents documents, FileIntake intake, IdempotentWrites writes,
            Preconditions preconditions) {
        this.documents = documents;
        this.intake = intake;
        this.writes = writes;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readDocument", summary = "Read what is known of a document")
    public RestResponse<DocumentView> read(@RestPath UUID id) {
        return documents.read(id).read(preconditions);
    }

    @DELETE
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "discardDocument", summary = "Discard a document that is not yet published")
    public RestResponse<Void> discard(@RestPath UUID id) {
        documents.discard(id);
        return RestResponse.noContent();
    }

    @GET
    @Path("/content")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadDocument", summary = "Download a document, whole or one range of its bytes")
    @APIResponse(responseCode = "200", description = "The whole file", content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The range asked for", content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", description = "The file has no such bytes", content = @Content(mediaType = ProblemView.MEDIA_TYPE, schema = @Schema(implementation = ProblemView.class)))
    public Response download(@RestPath UUID id,
            @Parameter(example = "bytes=0-1023") @RestHeader("Range") @Nullable String range,
            @RestHeader("If-Range") @Nullable String ifRange) {
        var document = documents.visible(id);
        var tag = new org.openscrutiny.support.tag.Tag(document.sha256());
        var asked = ByteRange.isAsked(range) && (ifRange == null || ifRange.equals(tag.header()));
        var wanted = asked
                ? ByteRange.of(String.valueOf(range), document.size()).orElseThrow(() -> noSuchRange(document, range))
                : new ByteRange(0, document.size() - 1);
        var found = preconditions.answer(tag, () -> documents.content(document.sha256(), wanted, document.size()));
        if (found.getStatus() != RestResponse.StatusCode.OK) {
            return found.toResponse();
        }
        // As Response: for any other type the framework picks a writer before it knows what is in it.
        var answer = Response.status(asked ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity(found.getEntity())
                .type(document.contentType())
                .tag(tag.value())
                .header(HttpHeaders.CONTENT_LENGTH, wanted.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(document.fileName()))
                // A compressed answer would have other bytes than those counted in ranges and hashed.
                .header(HttpHeaders.CONTENT_ENCODING, "identity")
                .header("Accept-Ranges", "bytes");
        if (asked) {
            answer.header("Content-Range", "bytes %d-%d/%d".formatted(wanted.first(), wanted.last(), document.size()));
        }
        return answer.build();
    }

    private static Refusal noSuchRange(Document document, @Nullable String range) {
        return new Refusal(NO_SUCH_RANGE,
                "Range is %s but the file has %d bytes.".formatted(range, document.size()), List.of(),
                Map.of("Content-Range", "bytes */" + document.size()));
    }

    @POST
    @Path("/versions")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "replaceDocument", summary = "Add a later version of a document; of a published one it comes out with the next supplement")
    public RestResponse<DocumentView> replace(@RestPath UUID id,
            @Parameter(example = "minutes-2017-07-18.pdf") @RestQuery @Nullable String fileName,
            @RestQuery @Nullable String title,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RequestBody(content = @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] content) {
        var upload = Upload.of(title, fileName, contentType, content);
        return writes.answer(upload.fingerprint(), () -> intake.take(upload), file -> {
            var replaced = documents.replace(id, file);
            return replaced.created(Documents.url(replaced.view().id()));
        });
    }
}
