package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;

/**
 * A figure to hold an area's own beside, and how far the two can be compared.
 *
 * @param modelVersion   of statistical neighbours: the year of the model used
 * @param value          of a group the plain mean of those available
 * @param available      of a group: how many have a number; of how many
 * @param samePeriod     false where the latest earlier figure stands in
 * @param sameDefinition false where it was reckoned by another definition
 * @param sameStatus     false where the one is provisional and the other final
 * @param caveats        the same in words, for those who read the figure
 * @param figures        of the members that have a number, by their codes: what the value was reckoned from
 * @param ruleVersion    of the mean; absent where the value is one area's own
 */
@Schema(name = "Benchmark")
public record BenchmarkView(BenchmarkKind kind, String title, @Nullable UUID groupId, @Nullable Integer modelVersion,
        PeriodView period, BigDecimal value, String displayValue, @Nullable Integer available, @Nullable Integer of,
        boolean samePeriod, boolean sameDefinition, boolean sameStatus, List<String> caveats,
        List<ComparedFigure> figures, @Nullable String ruleVersion) {}
