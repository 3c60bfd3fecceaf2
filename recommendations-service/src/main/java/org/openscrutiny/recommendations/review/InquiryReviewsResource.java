package org.openscrutiny.recommendations.review;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/inquiries/{inquiryId}/reviews")
@Tag(name = "Reviews")
class InquiryReviewsResource {

    private final Reviews reviews;
    private final ReviewStore store;
    private final ReviewPlaces places;
    private final Inquiries inquiries;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    InquiryReviewsResource(Reviews reviews, ReviewStore store, ReviewPlaces places, Inquiries inquiries,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.reviews = reviews;
        this.store = store;
        this.places = places;
        this.inquiries = inquiries;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listReviews", summary = "List an inquiry's reviews in the order they were set up")
    public PageView<ReviewSummary> list(@RestPath UUID inquiryId, @BeanParam PageQuery page) {
        inquiries.view(inquiryId);
        return page.view(store.ofInquiry(inquiryId, page.position(cursors), page.limit() + 1), cursors,
                review -> List.of(review.id().toString()), page.wantsTotal() ? store.countOfInquiry(inquiryId) : null);
    }

    @POST
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "planReview", summary = "Plan a review of an inquiry's recommendations")
    public RestResponse<ReviewView> plan(@RestPath UUID inquiryId, @Valid @NotNull ReviewDraft draft) {
        return writes.answer(draft, () -> places.find(draft.meetingId(), draft.itemId()), place -> {
            var planned = reviews.plan(inquiryId, draft, place);
            return RestResponse.ResponseBuilder.<ReviewView>created(URI.create(Reviews.url(planned.id())))
                    .entity(planned)
                    .tag(VisibleTag.of(caller, planned.version()))
                    .build();
        });
    }
}
