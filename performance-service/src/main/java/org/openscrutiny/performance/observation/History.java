package org.openscrutiny.performance.observation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.openmetrics.MetricUnit;
import org.openscrutiny.performance.openmetrics.OpenMetrics;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/** Writes an indicator's figures as samples of past times, for a database of time series. */
@ApplicationScoped
class History {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final Comparator<SeriesFigure> BY_SERIES = Comparator.comparing(SeriesFigure::areaId)
            .thenComparing(figure -> figure.period().type())
            .thenComparing(SeriesFigure::definitionVersion)
            .thenComparing(figure -> figure.period().endOn());

    private final ObservationStore store;
    private final Areas areas;

    History(ObservationStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    /**
     * The numbers of the whole, without forecasts, plans and what was withdrawn; each at the end of its period. What a symbol
     * stands for has no sample, and neither have spans that no code names: nothing can be told to follow them.
     */
    OpenMetrics of(Measure measure, HistoryFilter filter) {
        var text = new OpenMetrics("performance_indicator_value",
                "The figure of an indicator for the period that ends at this time");
        var unit = MetricUnit.of(measure.unit());
        var wanted = filter.area == null ? null : areas.named(filter.area, "area").id();
        store.history(measure, wanted, filter.asPublished)
                .stream()
                .filter(figure -> figure.period().type() != PeriodType.CUSTOM)
                .sorted(BY_SERIES)
                .forEach(figure -> {
                    var value = figure.figure().value();
                    if (value != null) {
                        text.sample(Map.of("indicator", measure.code(), "area", areas.byId(figure.areaId()).code(),
                                "unit", unit.label(), "period", figure.period().type().name(), "definition",
                                Integer.toString(figure.definitionVersion())), unit.convert(value),
                                end(figure.period()));
                    }
                });
        return text;
    }

    private static Instant end(Period period) {
        return period.endOn().plusDays(1).atStartOfDay(COUNCIL).toInstant();
    }
}
