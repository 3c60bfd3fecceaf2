package org.openscrutiny.recommendations.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.support.page.PageQuery;

@Path("/v1/inquiries/{inquiryId}/review-suggestions")
@Tag(name = "Reviews")
class ReviewSuggestionResource {

    private final ReviewStore store;
    private final Inquiries inquiries;

    ReviewSuggestionResource(ReviewStore store, Inquiries inquiries) {
        this.store = store;
        this.inquiries = inquiries;
    }

    @GET
    @PermitAll
    @Operation(operationId = "suggestReviews", summary = "Suggest reviews after six and twelve months, as far as none is planned")
    public List<ReviewSuggestion> suggest(@RestPath UUID inquiryId) {
        var inquiry = inquiries.view(inquiryId);
        var answered = inquiry.acceptedOn() != null ? inquiry.acceptedOn() : inquiry.submittedOn();
        if (answered == null || answered.value() == null) {
            return List.of();
        }
        var planned = store.ofInquiry(inquiryId, Optional.empty(), PageQuery.MAX_LIMIT)
                .stream()
                .map(ReviewSummary::milestone)
                .toList();
        return ReviewSuggestion.after(answered.value(), planned);
    }
}
