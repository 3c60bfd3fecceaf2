package org.openscrutiny.performance.chart;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.period.Period;

/** Figures of one area and kind of period, from the first to the last; the periods between that have none are shown too. */
record Run(Measure measure, Area area, List<SeriesFigure> figures) {

    /** A series with more and longer gaps than this is no run; it is drawn without them. */
    private static final int MOST_PERIODS = 400;

    Run {
        figures = List.copyOf(figures);
    }

    Period first() {
        return figures.get(0).period();
    }

    Period last() {
        return figures.get(figures.size() - 1).period();
    }

    List<Spot> spots() {
        return periods().stream().map(this::spot).toList();
    }

    /** Every period from the first to the last; where they do not follow each other, those that have figures. */
    List<Period> periods() {
        var all = new ArrayDeque<Period>();
        var period = Optional.of(last());
        while (period.isPresent() && all.size() < MOST_PERIODS) {
            all.addFirst(period.get());
            if (period.get().sameAs(first())) {
                return List.copyOf(all);
            }
            period = period.get().previous();
        }
        return figures.stream().map(SeriesFigure::period).toList();
    }

    private Spot spot(Period period) {
        var figure = at(period);
        if (figure == null) {
            return new Spot(period.label(), null, "no figure", Marker.FIGURE);
        }
        var value = figure.figure().value();
        var marker = figure.status() == ObservationStatus.PROVISIONAL ? Marker.PROVISIONAL : Marker.FIGURE;
        return new Spot(period.label(), value, shown(measure, figure), marker);
    }

    @Nullable
    SeriesFigure at(Period period) {
        return figures.stream().filter(figure -> figure.period().sameAs(period)).findFirst().orElse(null);
    }

    static String shown(Measure measure, SeriesFigure figure) {
        var value = figure.figure().value();
        var symbol = figure.figure().symbol();
        return value != null ? measure.inWords(value) : symbol == null ? "no figure" : symbol.meaning();
    }
}
