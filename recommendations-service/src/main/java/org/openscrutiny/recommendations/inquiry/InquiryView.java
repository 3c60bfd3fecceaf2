package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.exempt.ExemptionView;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * An inquiry as served.
 *
 * @param committeeName the committee's name when meetings-service was last asked
 * @param audience      for whom it exists; not served
 * @param acceptedOn    when the executive answered the report
 */
@Schema(name = "Inquiry")
public record InquiryView(UUID id, String title, @Nullable String shortTitle, UUID committeeId, String committeeName,
        Scale scale, @Nullable String summary, @Nullable PartialDate evidenceFrom, @Nullable PartialDate evidenceTo,
        @Nullable PartialDate reportCompleted, @Nullable Integer recommendationsMade, InquiryStatus status,
        @Nullable PartialDate submittedOn, @Nullable PartialDate acceptedOn, Access access,
        @Nullable ExemptionView exemption, @Nullable Source source,
        @JsonIgnore @Schema(hidden = true) Audience audience,
        Instant createdAt, Instant modifiedAt, long version) {

    static InquiryView of(Inquiry inquiry, Caller caller) {
        var said = inquiry.asDraft();
        var closed = inquiry.exemption();
        return new InquiryView(inquiry.id(), said.title(), said.shortTitle(), said.committeeId(),
                inquiry.committeeName(), said.scale(), said.summary(), said.evidenceFrom(), said.evidenceTo(),
                said.reportCompleted(), said.recommendationsMade(), inquiry.status(), inquiry.submittedOn(),
                inquiry.respondedOn(), closed.access(),
                ExemptionView.of(closed.paragraphs(), closed.publicInterestNote(), closed.releasedOn(), caller),
                said.source(), inquiry.audience(), inquiry.createdAt(), inquiry.modifiedAtFor(caller),
                inquiry.versionFor(caller));
    }
}
