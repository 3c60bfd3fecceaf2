package org.openscrutiny.recommendations.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.storage.projection.Row;

/**
 * A judgement as served.
 *
 * @param meaning      the committee's own words for the rating
 * @param meetingId    the meeting that resolved it, or that left it to the Chairman
 * @param overtaken    whether the committee itself had closed the recommendation before this came to stand under its
 *                     delegation: it is on record, and does not count
 * @param recordedBy   the login that recorded it; to record is not to decide
 */
@Schema(name = "Assessment")
public record AssessmentView(UUID id, UUID recommendationId, @Nullable UUID reviewId, Rag rag, String meaning,
        boolean concluding, DecidedBy decidedBy, LocalDate decidedOn, @Nullable UUID delegationId, UUID meetingId,
        String meetingTitle, @Nullable UUID resolutionId, @Nullable String rationale, boolean overtaken,
        String recordedBy, Instant createdAt) {

    static AssessmentView of(Row row) {
        var rag = row.constant("rag", Rag.class);
        return new AssessmentView(row.id("id"), row.id("recommendation_id"), row.idIf("review_id"), rag, rag.meaning(),
                row.flag("concluding"), row.constant("decided_by", DecidedBy.class), row.day("decided_on"),
                row.idIf("delegation_id"), row.id("meeting_id"), row.text("meeting_title"), row.idIf("resolution_id"),
                row.textIf("rationale"), row.flag("overtaken"), row.text("recorded_by"), row.instant("created_at"));
    }

    /** Where it stands in the list of all. */
    List<String> position() {
        return List.of(decidedOn.toString(), id.toString());
    }
}
