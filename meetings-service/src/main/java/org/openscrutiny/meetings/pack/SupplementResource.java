package org.openscrutiny.meetings.pack;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{meetingId}/packs/{version: [0-9]{1,9}}/supplements")
@Tag(name = "Packs")
class SupplementResource {

    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final Meetings meetings;
    private final Packs packs;
    private final Supplements supplements;
    private final SupplementStore store;
    private final PackAnswers answers;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    SupplementResource(Meetings meetings, Packs packs, Supplements supplements, SupplementStore store,
            PackAnswers answers, IdempotentWrites writes, Cursors cursors) {
        this.meetings = meetings;
        this.packs = packs;
        this.supplements = supplements;
        this.store = store;
        this.answers = answers;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPackSupplements", summary = "List the late papers of a frozen pack by number")
    public PageView<SupplementView> list(@RestPath UUID meetingId, @RestPath int version, @BeanParam PageQuery page) {
        meetings.visible(meetingId);
        var readable = packs.readable();
        var after = page.position(cursors).map(position -> Integer.parseInt(position.get(0))).orElse(0);
        var rows = store.list(meetingId, version, readable, after, page.limit() + 1);
        return page.view(rows, cursors, supplement -> List.of(Integer.toString(supplement.number())),
                page.wantsTotal() ? store.count(meetingId, version, readable) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "issuePackSupplement", summary = "Issue a late paper under the next number")
    public RestResponse<SupplementView> issue(@RestPath UUID meetingId, @RestPath int version,
            @Valid @NotNull SupplementDraft draft) {
        return writes.answer(draft, () -> supplements.prepare(meetingId, version, draft), prepared -> {
            var issued = supplements.issue(meetingId, version, prepared);
            return RestResponse.ResponseBuilder
                    .<SupplementView>created(URI.create(Supplements.url(meetingId, version, issued.number())))
                    .entity(issued)
                    .build();
        });
    }

    @GET
    @Path("/{number: [0-9]{1,9}}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readPackSupplement", summary = "Read a late paper as JSON, HTML or PDF")
    @APIResponse(responseCode = "200", description = "In the form that Accept, or else ?format=, names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SupplementContent.class)),
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<String> readJson(@RestPath UUID meetingId, @RestPath int version, @RestPath int number,
            @BeanParam PackRequest request) {
        request.checked();
        return answers.frozen(supplements.read(meetingId, version, number, PackFormat.JSON), PackFormat.JSON,
                "agenda-pack-v" + version + "-supplement-" + number, PackAnswers::text);
    }

    @GET
    @Path("/{number: [0-9]{1,9}}")
    @PermitAll
    @Produces(HTML)
    @Operation(operationId = "readPackSupplementHtml", summary = "Read a late paper as JSON, HTML or PDF", hidden = true)
    public RestResponse<String> readHtml(@RestPath UUID meetingId, @RestPath int version, @RestPath int number,
            @BeanParam PackRequest request) {
        request.checked();
        return answers.frozen(supplements.read(meetingId, version, number, PackFormat.HTML), PackFormat.HTML,
                "agenda-pack-v" + version + "-supplement-" + number, PackAnswers::text);
    }

    @GET
    @Path("/{number: [0-9]{1,9}}")
    @PermitAll
    @Produces(PDF)
    @Operation(operationId = "readPackSupplementPdf", summary = "Read a late paper as JSON, HTML or PDF", hidden = true)
    public RestResponse<byte[]> readPdf(@RestPath UUID meetingId, @RestPath int version, @RestPath int number,
            @BeanParam PackRequest request) {
        request.checked();
        return answers.frozen(supplements.read(meetingId, version, number, PackFormat.PDF), PackFormat.PDF,
                "agenda-pack-v" + version + "-supplement-" + number, Function.identity());
    }
}
