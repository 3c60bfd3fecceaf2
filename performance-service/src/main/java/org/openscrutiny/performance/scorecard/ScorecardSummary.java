package org.openscrutiny.performance.scorecard;

import java.time.Instant;
import java.util.UUID;

import org.openscrutiny.performance.area.AreaSummary;

/** A scorecard in a list. */
public record ScorecardSummary(UUID id, String title, AreaSummary area, Instant modifiedAt) {}
