package org.openscrutiny.meetings.pack;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/meetings/{meetingId}/packs")
@Tag(name = "Packs")
class PackResource {

    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final Meetings meetings;
    private final Packs packs;
    private final PackStore store;
    private final PackForms forms;
    private final PackAnswers answers;
    private final IdempotentWrites writes;
    private final Cursors cursors;

    PackResource(Meetings meetings, Packs packs, PackStore store, PackForms forms, PackAnswers answers,
            IdempotentWrites writes,
            Cursors cursors) {
        this.meetings = meetings;
        this.packs = packs;
        this.store = store;
        this.forms = forms;
        this.answers = answers;
        this.writes = writes;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPacks", summary = "List a meeting's frozen packs by version")
    public PageView<PackSummary> list(@RestPath UUID meetingId, @BeanParam PageQuery page) {
        meetings.visible(meetingId);
        var after = page.position(cursors).map(position -> Integer.parseInt(position.get(0))).orElse(0);
        var rows = store.list(meetingId, packs.readable(), after, page.limit() + 1);
        return page.view(rows, cursors, pack -> List.of(Integer.toString(pack.version())),
                page.wantsTotal() ? store.count(meetingId) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "freezePack", summary = "Put the pack together and freeze its next version")
    @APIResponseSchema(value = PackSummary.class, responseCode = "201", responseDescription = "Frozen; Location is its address")
    @APIResponse(responseCode = "409", description = "agenda-not-published, pack-part-missing or pack-version-taken")
    @APIResponse(responseCode = "503", description = "A sister service that keeps a part does not answer; nothing was stored")
    public RestResponse<PackSummary> freeze(@RestPath UUID meetingId, @Valid @NotNull PackOrder order) {
        return writes.answer(order, () -> packs.prepare(meetingId, order), prepared -> {
            var frozen = packs.freeze(meetingId, prepared);
            return RestResponse.ResponseBuilder
                    .<PackSummary>created(URI.create(Packs.url(meetingId, frozen.version())))
                    .entity(frozen)
                    .build();
        });
    }

    @GET
    @Path("/draft")
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER, Roles.MONITORING_OFFICER, Roles.CHAIRMAN})
    @Produces({MediaType.APPLICATION_JSON, HTML, PDF})
    @Operation(operationId = "previewPack", summary = "Preview the pack with drafts, without freezing it")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PackView.class)),
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response preview(@RestPath UUID meetingId, @BeanParam PackRequest request) {
        var format = request.format();
        var assembled = packs.preview(meetingId, request.audience());
        var bytes = switch (format) {
            case JSON -> forms.bytes(forms.preview(meetingId, assembled));
            case HTML -> forms.previewHtml(assembled);
            case PDF -> forms.previewPdf(assembled);
        };
        return answers.preview(bytes, format, "agenda-pack-draft");
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, HTML, PDF})
    @Operation(operationId = "readPack", summary = "Read a frozen pack as JSON, HTML or PDF")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PackView.class)),
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response read(@RestPath UUID meetingId, @RestPath int version,
            @BeanParam PackRequest request) {
        var format = request.format();
        return answers.frozen(packs.read(meetingId, version, request.audience(), format), format,
                "agenda-pack-v" + version);
    }
}
