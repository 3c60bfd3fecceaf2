package org.openscrutiny.performance.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.rating.NeighbourMean;

/**
 * An area beside others in one period.
 *
 * @param figures of that period and one definition, each with a number; of more areas than are shown
 */
record Beside(Area own, List<Area> neighbours, List<Area> wider, List<SeriesFigure> figures) {

    static final String MEAN_OF_NEIGHBOURS = "Mean of statistical neighbours";

    /** From the highest to the lowest. */
    List<Bar> bars(Measure measure) {
        var bars = new ArrayList<Bar>();
        add(bars, measure, List.of(own), Bar.Kind.OWN);
        add(bars, measure, neighbours, Bar.Kind.NEIGHBOUR);
        NeighbourMean.of(of(neighbours).stream().map(SeriesFigure::figure).toList())
                .ifPresent(mean -> bars.add(new Bar(MEAN_OF_NEIGHBOURS, mean.value(), measure.inWords(mean.value()),
                        Bar.Kind.MEAN)));
        add(bars, measure, wider, Bar.Kind.WIDER);
        bars.sort(Comparator.comparing(Bar::value).reversed().thenComparing(Bar::name));
        return bars;
    }

    private void add(List<Bar> bars, Measure measure, List<Area> areas, Bar.Kind kind) {
        for (var area : areas) {
            of(List.of(area)).stream()
                    .map(figure -> Objects.requireNonNull(figure.figure().value()))
                    .forEach(value -> bars.add(new Bar(area.name(), value, measure.inWords(value), kind)));
        }
    }

    /** Those that make the bars. */
    List<SeriesFigure> shown() {
        var all = new ArrayList<>(neighbours);
        all.add(own);
        all.addAll(wider);
        return of(all);
    }

    private List<SeriesFigure> of(List<Area> areas) {
        var ids = areas.stream().map(Area::id).toList();
        return figures.stream().filter(figure -> ids.contains(figure.areaId())).toList();
    }

    /** How many neighbours have a figure, where not all have. */
    Optional<String> neighboursWithout() {
        var known = of(neighbours).size();
        return known == neighbours.size()
                ? Optional.empty()
                : Optional.of("%d of %d statistical neighbours have a figure.".formatted(known, neighbours.size()));
    }
}
