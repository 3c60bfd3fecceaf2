package org.openscrutiny.recommendations.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.progress.Measure;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;

/** The table a committee reviews progress by: what was recommended, answered, done and judged, side by side. */
@Schema(name = "ReviewReport")
public record ReviewReport(UUID reviewId, String label, Milestone milestone, @Nullable String paperRef,
        @Nullable PartialDate updateOn, InquiryPart inquiry, @Nullable String leadOfficer, List<String> signedOffBy,
        List<Line> recommendations, List<Guidance> ragGuidance) {

    /** @param acceptedOn when the executive answered */
    @Schema(name = "ReviewReportInquiry")
    public record InquiryPart(UUID id, String title, @Nullable String shortTitle, @Nullable PartialDate reportCompleted,
            @Nullable PartialDate acceptedOn) {}

    /**
     * One recommendation.
     *
     * @param rag     absent means not yet assessed
     * @param ragNote who judged, and where
     */
    @Schema(name = "ReviewReportLine")
    public record Line(UUID id, @Nullable Integer number, boolean numberInferred, @Nullable String text,
            @Nullable String sourceNote, List<LabelledText> parts, @Nullable String leadPost,
            @Nullable String leadOfficer, @Nullable StatedDate actionBy, boolean inScope, @Nullable LeftOut exclusion,
            @Nullable Answer response, @Nullable Update update, @Nullable Rag rag, @Nullable LocalDate ragDecidedOn,
            @Nullable String ragNote) {}

    /** @param text as stated */
    @Schema(name = "ReviewReportActionBy")
    public record StatedDate(String text) {}

    @Schema(name = "ReviewReportExclusion")
    public record LeftOut(String reason, @Nullable LocalDate decidedOn) {}

    @Schema(name = "ReviewReportResponse")
    public record Answer(Decision decision, @Nullable String narrative, List<String> plannedActions,
            List<LabelledText> partResponses) {}

    @Schema(name = "ReviewReportUpdate")
    public record Update(String narrative, List<LabelledText> partNarratives, List<Measure> measures,
            @Nullable PartialDate asOf) {}

    /** @param meaning the committee's own words */
    @Schema(name = "ReviewReportGuidance")
    public record Guidance(Rag rag, String meaning) {}
}
