package org.openscrutiny.recommendations.inquiry;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/inquiries")
@Tag(name = "Inquiries")
class InquiryResource {

    private final Inquiries inquiries;
    private final InquiryStore store;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    InquiryResource(Inquiries inquiries, InquiryStore store, MeetingsService meetings, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.inquiries = inquiries;
        this.store = store;
        this.meetings = meetings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInquiries", summary = "List inquiries by title")
    public PageView<InquirySummary> list(@RestQuery @Nullable UUID committeeId,
            @RestQuery @Nullable InquiryStatus status,
            @BeanParam PageQuery page) {
        var rows = store.list(committeeId, status, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, i -> List.of(i.title(), i.id().toString()),
                page.wantsTotal() ? store.count(committeeId, status) : null);
    }

    @POST
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "establishInquiry", summary = "Establish an inquiry of a committee that meetings-service knows")
    public RestResponse<InquiryView> establish(@Valid @NotNull InquiryDraft draft) {
        return writes.answer(draft, () -> meetings.committeeName(draft.committeeId(), "/committeeId"), committee -> {
            var created = inquiries.establish(draft, committee);
            return RestResponse.ResponseBuilder.<InquiryView>created(URI.create(Inquiries.url(created.id())))
                    .entity(created)
                    .tag(VisibleTag.of(caller, created.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readInquiry", summary = "Read an inquiry")
    public RestResponse<InquiryView> read(@RestPath UUID id) {
        var inquiry = inquiries.view(id);
        return preconditions.answer(new org.openscrutiny.support.tag.Tag(VisibleTag.of(caller, inquiry.version())),
                () -> inquiry);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "reviseInquiry", summary = "Change what is said of an inquiry by merge patch (RFC 7396)")
    public RestResponse<InquiryView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = InquiryDraft.class))) ObjectNode patch) {
        var revised = inquiries.revise(id, said -> mergePatch.apply(said, patch, InquiryDraft.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(VisibleTag.of(caller, revised.version())).build();
    }

    @GET
    @Path("/{id}/status-changes")
    @PermitAll
    @Operation(operationId = "listInquiryStatusChanges", summary = "List the steps an inquiry has taken, oldest first")
    public PageView<InquiryStatusChangeView> changes(@RestPath UUID id, @BeanParam PageQuery page) {
        inquiries.view(id);
        return page.view(store.changes(id, page.position(cursors), page.limit() + 1), cursors,
                change -> List.of(change.id().toString()), page.wantsTotal() ? store.countChanges(id) : null);
    }

    @POST
    @Path("/{id}/status-changes")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "advanceInquiry", summary = "Take an inquiry's next step; SUBMITTED submits its draft recommendations")
    public RestResponse<InquiryStatusChangeView> advance(@RestPath UUID id,
            @Valid @NotNull InquiryStatusChangeDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, inquiries.advance(id, draft)));
    }
}
