package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.projection.Row;

/**
 * A decision about a recommendation besides its judgements.
 *
 * @param lifecycle where the recommendation stood after it; told in the answer to the decision itself, not in lists
 */
@Schema(name = "RecommendationStatusChange")
public record StatusChangeView(UUID id, Change change, String reason, LocalDate decidedOn, @Nullable UUID meetingId,
        @Nullable String meetingTitle, @Nullable UUID resolutionId, @Nullable SuccessionKind kind,
        List<UUID> successorIds, @Nullable Lifecycle lifecycle, Instant recordedAt) {

    static StatusChangeView of(Row row) {
        return new StatusChangeView(row.id("id"), row.constant("change", Change.class), row.text("reason"),
                row.day("decided_on"), row.idIf("meeting_id"), row.textIf("meeting_title"),
                row.idIf("resolution_id"), row.constantIf("kind", SuccessionKind.class), row.ids("successor_ids"),
                null, row.instant("recorded_at"));
    }
}
