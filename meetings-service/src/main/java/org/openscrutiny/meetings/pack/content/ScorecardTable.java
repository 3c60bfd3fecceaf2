package org.openscrutiny.meetings.pack.content;

import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Indicators beside a topic, as performance-service reported them.
 *
 * @param asOf  when the scorecard was last had from its keeper
 * @param stale not had for this pack: what was last known is shown
 */
@Schema(name = "PackScorecard")
public record ScorecardTable(String title, @Nullable String purpose, List<Row> rows, List<Chart> charts,
        OffsetDateTime asOf, boolean stale) {

    /** All as they are to be printed; a missing or suppressed value is words, never 0. */
    @Schema(name = "PackScorecardRow")
    public record Row(String indicator, @Nullable String note, String period, String value, @Nullable String target,
            @Nullable String status, @Nullable String direction, @Nullable String benchmark) {}

    /**
     * A chart of one of them.
     *
     * @param description the whole chart in words
     * @param picture     a data address, so that the page needs nothing outside itself; absent where it could not be used
     */
    @Schema(name = "PackChart")
    public record Chart(String title, String description, @Nullable String picture) {}

    public ScorecardTable {
        rows = List.copyOf(rows);
        charts = List.copyOf(charts);
    }
}
