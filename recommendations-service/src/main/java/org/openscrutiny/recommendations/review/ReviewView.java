package org.openscrutiny.recommendations.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/**
 * A review as served.
 *
 * @param meetingTitle    the meeting's title when meetings-service was last asked
 * @param notYetAssessed  in-scope recommendations without a judgement in this review
 * @param withoutUpdate   in-scope recommendations without a published update in this review
 */
@Schema(name = "Review")
public record ReviewView(UUID id, UUID inquiryId, Milestone milestone, String label, @Nullable PartialDate dueOn,
        @Nullable PartialDate updateOn, @Nullable String paperRef, @Nullable UUID paperId, @Nullable UUID meetingId,
        @Nullable String meetingTitle, @Nullable LocalDate meetingOn, @Nullable UUID itemId,
        @Nullable String itemTitle, @Nullable String leadOfficer, List<String> signedOffBy, ReviewStatus status,
        List<UUID> inScope, List<Exclusion> excluded, List<UUID> notYetAssessed, List<UUID> withoutUpdate,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {}
