package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.exempt.ExemptionView;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;

/**
 * A recommendation as served, with what its histories come to.
 *
 * @param decision       the leading addressee's latest answer; absent while there is none
 * @param rag            the latest judgement; absent means not yet assessed
 * @param access         who may know of it; a draft is for those who prepare it, whatever stands here
 * @param lastUpdateOn   the day the latest published update speaks of
 */
@Schema(name = "Recommendation")
public record RecommendationView(UUID id, UUID inquiryId, String inquiryTitle, UUID committeeId,
        @Nullable Integer number, boolean numberInferred, @Nullable String text, @Nullable String sourceNote,
        List<LabelledText> parts, List<Addressee> addressees, @Nullable String leadPost, @Nullable UUID leadPostId,
        @Nullable String leadOfficer, @Nullable UUID leadOfficerId, @Nullable ActionByView actionBy,
        List<String> indicatorRefs, Lifecycle lifecycle, @Nullable LocalDate submittedOn, @Nullable Decision decision,
        @Nullable LocalDate decisionOn, @Nullable Rag rag, @Nullable LocalDate ragDecidedOn,
        @Nullable LocalDate lastUpdateOn, Access access, @Nullable ExemptionView exemption, @Nullable Source source,
        Instant createdAt, Instant modifiedAt, long version) {}
