package org.openscrutiny.recommendations.review;

import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1")
@Tag(name = "Reviews")
class ReviewResource {

    private final Reviews reviews;
    private final ReviewStore store;
    private final Inquiries inquiries;
    private final MeetingsService meetings;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    ReviewResource(Reviews reviews, ReviewStore store, Inquiries inquiries, MeetingsService meetings,
            IdempotentWrites writes, Preconditions preconditions, MergePatch mergePatch, Cursors cursors,
            Caller caller) {
        this.reviews = reviews;
        this.store = store;
        this.inquiries = inquiries;
        this.meetings = meetings;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/inquiries/{inquiryId}/reviews")
    @PermitAll
    @Operation(operationId = "listReviews", summary = "List an inquiry's reviews in the order they were set up")
    public PageView<ReviewSummary> list(@RestPath UUID inquiryId, @BeanParam PageQuery page) {
        inquiries.view(inquiryId);
        var after = page.position(cursors).map(p -> UUID.fromString(p.get(0))).orElse(null);
        return page.view(store.ofInquiry(inquiryId, after, page.limit() + 1), cursors,
                review -> List.of(review.id().toString()), page.wantsTotal() ? store.countOfInquiry(inquiryId) : null);
    }

    @POST
    @Path("/inquiries/{inquiryId}/reviews")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "planReview", summary = "Plan a review of an inquiry's recommendations")
    public RestResponse<ReviewView> plan(@RestPath UUID inquiryId, @Valid @NotNull ReviewDraft draft) {
        return writes.answer(draft, () -> place(draft.meetingId(), draft.itemId()), place -> {
            var planned = reviews.plan(inquiryId, draft, place);
            return RestResponse.ResponseBuilder.<ReviewView>created(URI.create(Reviews.url(planned.id())))
                    .entity(planned)
                    .tag(VisibleTag.of(caller, planned.version()))
                    .build();
        });
    }

    @GET
    @Path("/inquiries/{inquiryId}/review-suggestions")
    @PermitAll
    @Operation(operationId = "suggestReviews", summary = "Suggest reviews after six and twelve months, as far as none is planned")
    public List<ReviewSuggestion> suggest(@RestPath UUID inquiryId) {
        var inquiry = inquiries.view(inquiryId);
        var answered = inquiry.acceptedOn() != null ? inquiry.acceptedOn() : inquiry.submittedOn();
        if (answered == null || answered.value() == null) {
            return List.of();
        }
        var planned = store.ofInquiry(inquiryId, null, PageQuery.MAX_LIMIT).stream().map(ReviewSummary::milestone).toList();
        return ReviewSuggestion.after(answered.value(), planned);
    }

    @GET
    @Path("/reviews/{id}")
    @PermitAll
    @Operation(operationId = "readReview", summary = "Read a review: its scope, and what is still missing in it")
    public RestResponse<ReviewView> read(@RestPath UUID id) {
        return preconditions.answer(store.get(id).tagFor(caller), () -> reviews.get(id));
    }

    @PATCH
    @Path("/reviews/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "reviseReview", summary = "Change what is said of a review by merge patch (RFC 7396)")
    public RestResponse<ReviewView> revise(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ReviewDraft.class))) ObjectNode patch) {
        var said = QuarkusTransaction.requiringNew().call(() -> reviews.asDraft(id));
        var draft = mergePatch.apply(said, patch, ReviewDraft.class);
        var same = Objects.equals(said.meetingId(), draft.meetingId()) && Objects.equals(said.itemId(), draft.itemId());
        var place = same ? reviews.place(id) : place(draft.meetingId(), draft.itemId());
        var revised = reviews.revise(id, draft, place);
        return RestResponse.ResponseBuilder.ok(revised).tag(VisibleTag.of(caller, revised.version())).build();
    }

    @POST
    @Path("/reviews/{id}/status-changes")
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "advanceReview", summary = "Take a review's next step")
    public RestResponse<ReviewView> advance(@RestPath UUID id, @Valid @NotNull ReviewStatusDraft draft) {
        return writes.answer(draft,
                () -> RestResponse.status(RestResponse.Status.CREATED, reviews.advance(id, draft.status())));
    }

    private ReviewPlace place(@Nullable UUID meetingId,
            @Nullable UUID itemId) {
        var meeting = meetingId == null ? null : meetings.meeting(meetingId, "/meetingId");
        var item = itemId == null ? null : meetings.agendaItem(itemId, "/itemId");
        if (item != null && item.meetingId() != null && !item.meetingId().equals(meetingId)) {
            throw new RuleBroken("item-elsewhere", "%s stands on the agenda of meeting %s, not of %s."
                    .formatted(item.title(), item.meetingId(), meetingId));
        }
        return new ReviewPlace(meeting, item);
    }
}
