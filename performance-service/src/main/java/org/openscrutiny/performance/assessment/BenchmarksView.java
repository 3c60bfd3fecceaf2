package org.openscrutiny.performance.assessment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * An area's figure beside those of others.
 *
 * @param rounding how numbers were rounded
 * @param standing absent where nothing is ranked: more is neither better nor worse, or the area is no authority
 */
@Schema(name = "Benchmarks")
public record BenchmarksView(String indicatorCode, AreaSummary area, FigureView figure, List<BenchmarkView> benchmarks,
        @Nullable StandingView standing, RoundingView rounding) {}
