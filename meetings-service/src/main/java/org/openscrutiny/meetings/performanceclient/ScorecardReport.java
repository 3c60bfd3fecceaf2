package org.openscrutiny.meetings.performanceclient;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How each indicator of a scorecard stands, as performance-service tells it; see its contract for each field. */
public record ScorecardReport(String title, @Nullable String purpose, List<Line> lines) {

    /** An answer without what her contract promises is none. */
    public ScorecardReport {
        Objects.requireNonNull(lines, "lines");
    }

    public record Line(String title, @Nullable String unit, @Nullable String period, @Nullable String displayValue,
            @Nullable String symbol, @Nullable String status, @Nullable String target, @Nullable String rag,
            @Nullable String direction, @Nullable String benchmark, @Nullable String benchmarkOf,
            @Nullable String note, @Nullable Chart chart) {}

    /** @param svg an SVG document without a declaration */
    public record Chart(String title, String description, String svg) {}
}
