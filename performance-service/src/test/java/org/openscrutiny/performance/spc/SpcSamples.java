package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/** Monthly series from plain numbers. */
final class SpcSamples {

    private SpcSamples() {
    }

    static List<SpcObservation> monthly(double... values) {
        var series = new ArrayList<SpcObservation>();
        for (var value : values) {
            series.add(new SpcObservation(month(series.size()), BigDecimal.valueOf(value), false, false));
        }
        return series;
    }

    static List<SpcObservation> excluding(List<SpcObservation> series, int index) {
        return replaced(series, index,
                new SpcObservation(series.get(index).period(), series.get(index).value(), true, false));
    }

    static List<SpcObservation> rebasedAt(List<SpcObservation> series, int index) {
        return replaced(series, index,
                new SpcObservation(series.get(index).period(), series.get(index).value(), false, true));
    }

    static List<SpcObservation> without(List<SpcObservation> series, int index) {
        return replaced(series, index,
                new SpcObservation(series.get(index).period(), null, false, series.get(index).rebase()));
    }

    static Period month(int index) {
        return Period.of(PeriodCode.valueOf("M" + (index % 12 + 1)), 2016 + index / 12);
    }

    private static List<SpcObservation> replaced(List<SpcObservation> series, int index, SpcObservation observation) {
        var changed = new ArrayList<>(series);
        changed.set(index, observation);
        return changed;
    }
}
