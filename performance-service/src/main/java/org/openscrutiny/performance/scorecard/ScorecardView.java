package org.openscrutiny.performance.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/** A scorecard as served; how its indicators stand is its report. */
@Schema(name = "Scorecard")
public record ScorecardView(UUID id, String title, @Nullable String purpose, AreaSummary area,
        List<ScorecardEntry> entries, Instant createdAt, Instant modifiedAt, long version) {}
