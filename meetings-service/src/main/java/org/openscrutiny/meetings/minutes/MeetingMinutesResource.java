package org.openscrutiny.meetings.minutes;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.MinutesDocuments;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/meetings/{id}/minutes")
@Tag(name = "Minutes")
class MeetingMinutesResource {

    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final MinuteBook book;
    private final MinutesDocuments documents;
    private final Proceedings proceedings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;

    MeetingMinutesResource(MinuteBook book, MinutesDocuments documents, Proceedings proceedings,
            IdempotentWrites writes,
            Preconditions preconditions) {
        this.book = book;
        this.documents = documents;
        this.proceedings = proceedings;
        this.writes = writes;
        this.preconditions = preconditions;
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "beginMinutes", summary = "Begin the minutes of a meeting, as a draft")
    public RestResponse<MinutesView> begin(@RestPath UUID id, @Valid @NotNull MinutesDraft draft) {
        return writes.answer(draft, () -> {
            var created = book.begin(id, draft);
            return proceedings.tagged(created).created(MinuteBook.url(created.id()));
        });
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readMinutesOfMeeting", summary = "Read the minutes of a meeting")
    public RestResponse<MinutesView> ofMeeting(@RestPath UUID id) {
        var minutes = book.visibleOfMeeting(id);
        return proceedings.tagged(book.view(minutes)).read(preconditions);
    }

    @GET
    @Path("/document")
    @PermitAll
    @Produces(HTML)
    @Operation(operationId = "readMinutesDocument", summary = "Read the minutes of a meeting as a page or as a PDF, as a council publishes them")
    @APIResponse(responseCode = "200", description = "In the form that Accept, or else ?format=, names", content = {
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<String> page(@RestPath UUID id,
            @Parameter(description = "html or pdf; instead of the Accept header, for a link in a browser", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "html", "pdf"}, defaultValue = "html")) @RestQuery @Nullable String format) {
        refuseOther(format);
        book.visibleOfMeeting(id);
        return documents.html(id);
    }

    @GET
    @Path("/document")
    @PermitAll
    @Produces(PDF)
    @Operation(operationId = "readMinutesPdf", summary = "Read the minutes of a meeting as a page or as a PDF, as a council publishes them", hidden = true)
    public RestResponse<byte[]> pdf(@RestPath UUID id, @RestQuery @Nullable String format) {
        refuseOther(format);
        book.visibleOfMeeting(id);
        return documents.pdf(id);
    }

    private static void refuseOther(@Nullable String format) {
        if (format != null && !format.equals("html") && !format.equals("pdf")) {
            throw new InvalidInput(Fault.in("format", "format is \"%s\"; it takes html or pdf.".formatted(format)));
        }
    }
}
