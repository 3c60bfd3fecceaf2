package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.assessment.SpcView;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.spc.SpecialCause;

/** Charts in words, for those who do not see them: what it shows, what stands out, then every figure. */
final class ChartWords {

    private ChartWords() {
    }

    static String run(Measure measure, String subtitle, Plot.Lines lines, List<String> notes) {
        var said = new ArrayList<String>();
        said.add("Run chart of %s: %s.".formatted(measure.title(), subtitle));
        said.addAll(extremes(lines.spots()));
        lines.levels().stream().map(level -> last(measure, lines.spots(), level)).forEach(said::add);
        said.add(figures(lines.spots()));
        said.addAll(notes);
        return String.join(" ", said);
    }

    static String control(Measure measure, String subtitle, Plot.Lines lines, SpcView control,
            List<SpcView.Point> special, List<String> notes) {
        var said = new ArrayList<String>();
        said.add("Control chart of %s: %s.".formatted(measure.title(), subtitle));
        var group = control.groups().get(control.groups().size() - 1);
        said.add("The mean is %s%s.".formatted(measure.inWords(group.mean()), limits(measure, group)));
        said.add(special.isEmpty()
                ? "No point is more than chance."
                : "More than chance: %s.".formatted(special.stream()
                        .map(point -> "%s, %s (%s)".formatted(point.period().label(), measure.inWords(point.value()),
                                pattern(Objects.requireNonNull(point.specialCause()))))
                        .collect(Collectors.joining("; "))));
        var assurance = control.assurance();
        var target = control.target();
        if (assurance != null && target != null) {
            said.add("The target of %s %s".formatted(measure.inWords(target), switch (assurance) {
                case FAIL -> "will not be reached without a change.";
                case HIT_OR_MISS -> "will be hit or missed by chance.";
                case PASS -> "will be reached.";
            }));
        }
        said.add(figures(lines.spots()));
        said.addAll(notes);
        return String.join(" ", said);
    }

    static String bars(Measure measure, String subtitle, Plot.Bars bars, List<String> notes) {
        var said = new ArrayList<String>();
        said.add("Bar chart of %s: %s.".formatted(measure.title(), subtitle));
        said.add("From the highest to the lowest: %s.".formatted(bars.bars()
                .stream()
                .map(bar -> "%s %s".formatted(bar.name(), bar.shown()))
                .collect(Collectors.joining("; "))));
        said.addAll(notes);
        return String.join(" ", said);
    }

    private static String limits(Measure measure, SpcView.Group group) {
        var upper = group.upperLimit();
        var lower = group.lowerLimitDisplay();
        return upper == null || lower == null
                ? ""
                : ", the limits of ordinary variation %s and %s".formatted(measure.inWords(lower),
                        measure.inWords(upper));
    }

    private static String pattern(SpecialCause cause) {
        return switch (cause) {
            case ABOVE_UPPER_LIMIT -> "above the upper limit";
            case BELOW_LOWER_LIMIT -> "below the lower limit";
            case TREND_UP -> "in a run of rises";
            case TREND_DOWN -> "in a run of falls";
            case TWO_IN_THREE_HIGH -> "one of two in three near the upper limit";
            case TWO_IN_THREE_LOW -> "one of two in three near the lower limit";
            case SHIFT_ABOVE_MEAN -> "one of seven in a row above the mean";
            case SHIFT_BELOW_MEAN -> "one of seven in a row below the mean";
        };
    }

    private static List<String> extremes(List<Spot> spots) {
        var known = spots.stream().filter(spot -> spot.value() != null).toList();
        if (known.size() < 2) {
            return List.of();
        }
        Comparator<Spot> byValue = Comparator.comparing(spot -> Objects.requireNonNull(spot.value()));
        var lowest = known.stream().min(byValue).orElseThrow();
        var highest = known.stream().max(byValue).orElseThrow();
        return byValue.compare(lowest, highest) == 0
                ? List.of("Every figure is the same.")
                : List.of("It was highest in %s, %s, and lowest in %s, %s.".formatted(highest.period(), highest.shown(),
                        lowest.period(), lowest.shown()));
    }

    private static String last(Measure measure, List<Spot> spots, Level level) {
        var at = IntStream.range(0, spots.size())
                .filter(i -> level.values().get(i) != null)
                .max()
                .orElseThrow();
        var value = Objects.requireNonNull(value(level, at));
        return "%s: %s in %s.".formatted(level.name(), measure.inWords(value), spots.get(at).period());
    }

    private static @Nullable BigDecimal value(Level level, int at) {
        return level.values().get(at);
    }

    private static String figures(List<Spot> spots) {
        return "Figures: %s.".formatted(spots.stream()
                .map(spot -> "%s %s%s".formatted(spot.period(), spot.shown(),
                        spot.marker() == Marker.PROVISIONAL ? " (provisional)" : ""))
                .collect(Collectors.joining("; ")));
    }
}
