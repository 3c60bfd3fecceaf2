package org.openscrutiny.recommendations.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure offered as evidence.
 *
 * @param pinned       as it was published then
 * @param current      as it is now; absent if it was withdrawn, or performance-service was never asked since and is silent
 * @param revisedSince whether the figure that stands now is a later revision than the one pinned
 * @param sinceAcceptance where the series went since the executive accepted the recommendation; absent if it did not, or
 *                     figures for that are missing
 * @param stale        whether performance-service did not answer, so that {@code current} is what it last said
 * @param asOf         when it said so
 */
@Schema(name = "Evidence")
public record EvidenceView(UUID id, UUID recommendationId, @Nullable UUID progressUpdateId, String indicatorCode,
        String areaCode, String areaName, String periodLabel, Map<String, String> breakdown, @Nullable String unit,
        PinnedFigure pinned, @Nullable SeenFigure current, boolean revisedSince, @Nullable MovementView sinceAcceptance,
        boolean stale, @Nullable Instant asOf, @Nullable String note, Instant createdAt) {

    /** @param value digit for digit; absent where a symbol stands in its place */
    @Schema(name = "PinnedFigure")
    public record PinnedFigure(UUID observationRevisionId, int revisionNo, @Nullable String value,
            @Nullable String symbol, LocalDate publishedOn, LocalDate pinnedOn) {}

    /** @param value digit for digit; absent where a symbol stands in its place */
    @Schema(name = "SeenFigure")
    public record SeenFigure(int revisionNo, @Nullable String value, @Nullable String symbol, LocalDate publishedOn) {}

    /** What performance-service said, now or last. */
    record Seen(@Nullable SeenFigure figure, @Nullable MovementView movement, @Nullable Instant at) {

        static final Seen NOTHING = new Seen(null, null, null);
    }

    EvidenceView beside(Seen seen, boolean silent) {
        var figure = seen.figure();
        return new EvidenceView(id, recommendationId, progressUpdateId, indicatorCode, areaCode, areaName, periodLabel,
                breakdown, unit, pinned, figure, figure != null && figure.revisionNo() > pinned.revisionNo(),
                seen.movement(), silent, seen.at(), note, createdAt);
    }
}
