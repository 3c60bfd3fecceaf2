package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What recommendations a list is asked for; use as a {@code @BeanParam}. What is left out does not restrict. */
public class RecommendationFilter {

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("inquiryId")
    @Nullable
    UUID inquiryId;

    @QueryParam("rag")
    @Parameter(description = "The latest judgement, or NOT_YET_ASSESSED")
    @Nullable
    RagFilter rag;

    @QueryParam("decision")
    @Parameter(description = "The leading addressee's latest answer")
    @Nullable
    Decision decision;

    @QueryParam("leadPost")
    @Parameter(description = "The lead's post, exactly as stated", example = "Cabinet Member for Children's Services")
    @Nullable
    String leadPost;

    @QueryParam("leadOfficer")
    @Parameter(description = "The lead officer's name, exactly as stated", example = "Carol Douch")
    @Nullable
    String leadOfficer;

    @QueryParam("overdue")
    @Parameter(description = "true: due before today (or asOf), not ongoing, and still open; false: all others")
    @Nullable
    Boolean overdue;

    @QueryParam("dueBefore")
    @Parameter(description = "Due on a day before this one", example = "2017-06-30")
    @Nullable
    LocalDate dueBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Changed at or after this instant", example = "2017-09-05T00:00:00Z")
    @Nullable
    Instant changedSince;

    @QueryParam("text")
    @Parameter(description = "Words of its text or parts, as in a web search", example = "website hub")
    @Nullable
    String text;

    @QueryParam("asOf")
    @Parameter(description = "As it stood at the end of that day; today if left out", example = "2017-06-30")
    @Nullable
    LocalDate asOf;

    @QueryParam("sort")
    @Nullable
    RecommendationSort sort;

    /** Those of one inquiry by number. */
    static RecommendationFilter ofInquiry(UUID inquiry) {
        var filter = new RecommendationFilter();
        filter.inquiryId = inquiry;
        filter.sort = RecommendationSort.NUMBER;
        return filter;
    }

    RecommendationSort sort() {
        return sort == null ? RecommendationSort.RECORDED : sort;
    }
}
