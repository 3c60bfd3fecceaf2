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
        var planned = store.ofInquiry(inquiryId, null, PageQuery.MAX_LIMIT).stream().map(ReviewSummary::milestone).toList();
        return ReviewSuggestion.after(answered.value(), planned);
    }
}
