package org.openscrutiny.recommendations.recommendation;

import java.net.URI;
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

@Path("/v1/inquiries/{inquiryId}/recommendations")
@Tag(name = "Recommendations")
class InquiryRecommendationsResource {

    private final Recommendations recommendations;
    private final RecommendationLists lists;
    private final Inquiries inquiries;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    InquiryRecommendationsResource(Recommendations recommendations, RecommendationLists lists, Inquiries inquiries,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.recommendations = recommendations;
        this.lists = lists;
        this.inquiries = inquiries;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInquiryRecommendations", summary = "List an inquiry's recommendations by number")
    public PageView<RecommendationSummary> list(@RestPath UUID inquiryId, @BeanParam PageQuery page) {
        inquiries.view(inquiryId);
        var filter = RecommendationFilter.ofInquiry(inquiryId);
        var rows = lists.list(filter, page.position(cursors), page.limit() + 1).rows();
        return page.view(rows, cursors, item -> RecommendationLists.position(filter.sort(), item),
                page.wantsTotal() ? lists.count(filter) : null);
    }

    @POST
    @RolesAllowed({Roles.SCRUTINY_OFFICER, Roles.CLERK})
    @Operation(operationId = "makeRecommendation", summary = "Add a recommendation to an inquiry")
    public RestResponse<RecommendationView> make(@RestPath UUID inquiryId, @Valid @NotNull RecommendationDraft draft) {
        return writes.answer(draft, () -> {
            var made = recommendations.make(inquiryId, draft);
            return RestResponse.ResponseBuilder.<RecommendationView>created(URI.create(Recommendations.url(made.id())))
                    .entity(made)
                    .tag(VisibleTag.of(caller, made.version()))
                    .build();
        });
    }
}
