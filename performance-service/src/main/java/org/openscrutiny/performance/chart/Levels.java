package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.NeighbourMean;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RagInputs;
import org.openscrutiny.performance.rating.Tolerance;
import org.openscrutiny.performance.target.TargetView;
import org.openscrutiny.performance.target.Targets;

/** The lines that a run of figures is held beside. */
final class Levels {

    private final Run run;
    private final List<Period> periods;

    Levels(Run run) {
        this.run = run;
        this.periods = run.periods();
    }

    /** What each figure was to reach: one line, or two where it is to stay within a range. */
    List<Level> targets(List<TargetView> targets) {
        var rated = periods.stream().map(period -> rated(period, targets)).toList();
        return some(new Level("Target", Level.Stroke.TARGET, each(rated, Rag::target)),
                new Level("Target, lowest", Level.Stroke.TARGET, each(rated, rag -> ranged(rag, rag.low()))),
                new Level("Target, highest", Level.Stroke.TARGET, each(rated, rag -> ranged(rag, rag.high()))));
    }

    private static @Nullable BigDecimal ranged(Rag rag, @Nullable BigDecimal bound) {
        return rag.target() == null ? bound : null;
    }

    private static List<@Nullable BigDecimal> each(List<Optional<Rag>> rated,
            Function<Rag, @Nullable BigDecimal> of) {
        var values = new ArrayList<@Nullable BigDecimal>();
        rated.forEach(rag -> values.add(rag.map(of::apply).orElse(null)));
        return values;
    }

    private Optional<Rag> rated(Period period, List<TargetView> targets) {
        var figure = run.at(period);
        var measure = run.measure();
        return figure == null
                ? Optional.empty()
                : Targets.inForce(targets, period, null)
                        .filter(target -> target.definitionVersion() == figure.definitionVersion())
                        .map(target -> Rag.of(new RagInputs(period, figure.figure(), measure.rounding(),
                                measure.polarity(), target.aim(), Tolerance.NONE, true)));
    }

    /** The figure of another area, where it was reckoned by the same definition. */
    List<Level> of(String name, List<SeriesFigure> others) {
        return some(level(name, others, figures -> figures.isEmpty() ? null : figures.get(0).figure().value()));
    }

    /** The plain mean of several areas, where theirs were reckoned by the same definition. */
    List<Level> meanOf(String name, List<SeriesFigure> others) {
        return some(level(name, others, figures -> mean(figures.stream().map(SeriesFigure::figure).toList())));
    }

    private static @Nullable BigDecimal mean(List<Figure> figures) {
        return NeighbourMean.of(figures).map(NeighbourMean::value).orElse(null);
    }

    private Level level(String name, List<SeriesFigure> others,
            Function<List<SeriesFigure>, @Nullable BigDecimal> of) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var period : periods) {
            var own = run.at(period);
            values.add(of.apply(others.stream()
                    .filter(other -> other.period().sameAs(period))
                    .filter(other -> own == null || other.definitionVersion() == own.definitionVersion())
                    .toList()));
        }
        return new Level(name, Level.Stroke.BENCHMARK, values);
    }

    private static List<Level> some(Level... levels) {
        return List.of(levels).stream().filter(level -> !level.isEmpty()).toList();
    }
}
