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

@Path("/v1/meetings/{meetingId}/packs")
@Tag(name = "Packs")
class PackResource {

    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";
    private static final String DRAFT = "agenda-pack-draft";

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
        var rows = packs.list(meetingId, after, page.limit() + 1);
        return page.view(rows, cursors, pack -> List.of(Integer.toString(pack.version())),
                page.wantsTotal() ? store.count(meetingId) : null);
    }

    @POST
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "freezePack", summary = "Put the pack together and freeze its next version")
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
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewPack", summary = "Preview the pack with drafts, without freezing it")
    @APIResponse(responseCode = "200", description = "In the form that Accept, or else ?format=, names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PackView.class)),
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<String> previewJson(@RestPath UUID meetingId, @BeanParam PackRequest request) {
        var assembled = packs.preview(meetingId, request.checked().audience());
        return answers.preview(PackAnswers.text(forms.bytes(forms.preview(meetingId, assembled))), PackFormat.JSON,
                DRAFT);
    }

    @GET
    @Path("/draft")
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER, Roles.MONITORING_OFFICER, Roles.CHAIRMAN})
    @Produces(HTML)
    @Operation(operationId = "previewPackHtml", summary = "Preview the pack with drafts, without freezing it", hidden = true)
    public RestResponse<String> previewHtml(@RestPath UUID meetingId, @BeanParam PackRequest request) {
        var assembled = packs.preview(meetingId, request.checked().audience());
        return answers.preview(PackAnswers.text(forms.previewHtml(assembled)), PackFormat.HTML, DRAFT);
    }

    @GET
    @Path("/draft")
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER, Roles.MONITORING_OFFICER, Roles.CHAIRMAN})
    @Produces(PDF)
    @Operation(operationId = "previewPackPdf", summary = "Preview the pack with drafts, without freezing it", hidden = true)
    public RestResponse<byte[]> previewPdf(@RestPath UUID meetingId, @BeanParam PackRequest request) {
        var assembled = packs.preview(meetingId, request.checked().audience());
        return answers.preview(forms.previewPdf(assembled), PackFormat.PDF, DRAFT);
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readPack", summary = "Read a frozen pack as JSON, HTML or PDF")
    @APIResponse(responseCode = "200", description = "In the form that Accept, or else ?format=, names", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PackView.class)),
            @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<String> readJson(@RestPath UUID meetingId, @RestPath int version,
            @BeanParam PackRequest request) {
        return answers.frozen(packs.read(meetingId, version, request.checked().audience(), PackFormat.JSON),
                PackFormat.JSON,
                "agenda-pack-v" + version, PackAnswers::text);
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @PermitAll
    @Produces(HTML)
    @Operation(operationId = "readPackHtml", summary = "Read a frozen pack as JSON, HTML or PDF", hidden = true)
    public RestResponse<String> readHtml(@RestPath UUID meetingId, @RestPath int version,
            @BeanParam PackRequest request) {
        return answers.frozen(packs.read(meetingId, version, request.checked().audience(), PackFormat.HTML),
                PackFormat.HTML,
                "agenda-pack-v" + version, PackAnswers::text);
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @PermitAll
    @Produces(PDF)
    @Operation(operationId = "readPackPdf", summary = "Read a frozen pack as JSON, HTML or PDF", hidden = true)
    public RestResponse<byte[]> readPdf(@RestPath UUID meetingId, @RestPath int version,
            @BeanParam PackRequest request) {
        return answers.frozen(packs.read(meetingId, version, request.checked().audience(), PackFormat.PDF),
                PackFormat.PDF,
                "agenda-pack-v" + version, Function.identity());
    }
}
