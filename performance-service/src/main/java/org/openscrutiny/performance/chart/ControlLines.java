package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.assessment.SpcView;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.spc.Variation;

/** The points and lines of a control chart. */
final class ControlLines {

    private final Measure measure;
    private final SpcView control;
    private final List<SpcView.Point> points;

    /** @param points those to be shown; the limits may have been made of more */
    ControlLines(Measure measure, SpcView control, List<SpcView.Point> points) {
        this.measure = measure;
        this.control = control;
        this.points = points;
    }

    List<Spot> spots() {
        return points.stream()
                .map(point -> new Spot(point.period().label(), point.value(), measure.inWords(point.value()),
                        marker(point)))
                .toList();
    }

    private static Marker marker(SpcView.Point point) {
        if (point.excludedFromLimits()) {
            return Marker.EXCLUDED;
        }
        return switch (point.variation()) {
            case COMMON_CAUSE -> Marker.COMMON_CAUSE;
            case SPECIAL_CAUSE_IMPROVEMENT -> Marker.IMPROVEMENT;
            case SPECIAL_CAUSE_CONCERN -> Marker.CONCERN;
            case SPECIAL_CAUSE_NEUTRAL_HIGH, SPECIAL_CAUSE_NEUTRAL_LOW -> Marker.NEUTRAL;
        };
    }

    List<Level> levels() {
        var target = control.target();
        return List.of(level("Mean", Level.Stroke.MEAN, SpcView.Group::mean),
                level("Upper limit", Level.Stroke.LIMIT, SpcView.Group::upperLimit),
                level("Lower limit", Level.Stroke.LIMIT, SpcView.Group::lowerLimitDisplay),
                level("Target", Level.Stroke.TARGET, group -> target))
                .stream()
                .filter(level -> !level.isEmpty())
                .toList();
    }

    private Level level(String name, Level.Stroke stroke, Function<SpcView.Group, @Nullable BigDecimal> of) {
        var values = new ArrayList<@Nullable BigDecimal>();
        points.forEach(point -> values.add(of.apply(control.groups().get(point.group()))));
        return new Level(name, stroke, values);
    }

    /** Those that are more than chance. */
    List<SpcView.Point> special() {
        return points.stream().filter(point -> point.variation() != Variation.COMMON_CAUSE).toList();
    }
}
