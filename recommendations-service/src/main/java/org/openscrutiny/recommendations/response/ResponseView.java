package org.openscrutiny.recommendations.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.AddresseeKind;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Row;

/**
 * An addressee's answer as served.
 *
 * @param effectiveOn the day it counts from: that of the decision or its meeting, else the earliest it can have been taken
 */
@Schema(name = "ExecutiveResponse")
public record ResponseView(UUID id, UUID recommendationId, Addressee addressee, boolean leading, Decision decision,
        boolean collective, @Nullable String narrative, List<String> plannedActions,
        List<LabelledText> partResponses, @Nullable LocalDate decidedOn, @Nullable UUID meetingId,
        @Nullable String meetingTitle, @Nullable String reason, LocalDate effectiveOn, @Nullable Source source,
        Instant createdAt) {

    static ResponseView of(Row row) {
        return new ResponseView(row.id("id"), row.id("recommendation_id"),
                new Addressee(row.constant("addressee_kind", AddresseeKind.class), row.text("addressee_name")),
                row.flag("leads"), row.constant("decision", Decision.class), row.flag("collective"),
                row.textIf("narrative"), StatedColumns.words(row, "planned_actions"),
                StatedColumns.texts(row, "part_responses"),
                row.dayIf("decided_on"), row.idIf("meeting_id"), row.textIf("meeting_title"), row.textIf("reason"),
                row.day("effective_on"), StatedColumns.sourceIf(row, "source"), row.instant("created_at"));
    }

    /** Where it stands in the list of all. */
    List<String> position() {
        return List.of(effectiveOn.toString(), id.toString());
    }
}
