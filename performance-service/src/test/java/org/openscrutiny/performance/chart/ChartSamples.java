package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Charts that tests draw, with the real figures of Buckinghamshire's permanent exclusions where there are any. */
final class ChartSamples {

    private static final List<String> SOURCE = List.of(
            "Source: Department for Education, Permanent and fixed-period exclusions in England: 2016 to 2017.");

    private ChartSamples() {
    }

    static Chart exclusions() {
        var spots = new ArrayList<Spot>();
        var rates = new String[]{"0.08", "0.06", "0.04", "0.03", null, "0.04", "0.06", "0.05", "0.07", "0.14", "0.14"};
        for (var i = 0; i < rates.length; i++) {
            var period = "%d/%02d".formatted(2006 + i, 7 + i);
            spots.add(rates[i] == null
                    ? new Spot(period, null, "withheld, as people could be recognised", Marker.FIGURE)
                    : new Spot(period, new BigDecimal(rates[i]), rates[i] + "%",
                            i == rates.length - 1 ? Marker.PROVISIONAL : Marker.FIGURE));
        }
        var plot = new Plot.Lines(spots, List.of(
                new Level("Target", Level.Stroke.TARGET, numbers(null, null, null, null, null, "0.05", "0.05", "0.05",
                        "0.05", "0.06", "0.06")),
                new Level("England", Level.Stroke.BENCHMARK, numbers("0.12", "0.11", "0.09", "0.08", "0.07", "0.07",
                        "0.06", "0.06", "0.07", "0.08", "0.10"))),
                true);
        return new Chart("permanent-exclusion-rate-run", "Permanent exclusions",
                "Buckinghamshire, 2006/07 to 2016/17", "%", 2, SOURCE, "Run chart of permanent exclusions.", plot);
    }

    /** Three years of months with a shift, an outlier and points near the limits. */
    static Chart months() {
        var values = new int[]{81, 84, 79, 82, 80, 85, 83, 79, 226, 82, 78, 84, 80, 81, 83, 85, 79, 82, 90, 91, 92, 93,
                92, 94, 93, 60, 61, 84, 80, 82, 81, 79, 83, 84, 82, 81};
        var spots = IntStream.range(0, values.length)
                .mapToObj(i -> new Spot("%s %d".formatted(java.time.Month.of(i % 12 + 1)
                        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK), 2015 + i / 12),
                        BigDecimal.valueOf(values[i]), values[i] + " days",
                        i == 8
                                ? Marker.EXCLUDED
                                : i >= 18 && i <= 24
                                        ? Marker.CONCERN
                                        : i == 25 || i == 26 ? Marker.IMPROVEMENT : Marker.COMMON_CAUSE))
                .toList();
        var plot = new Plot.Lines(spots, List.of(
                new Level("Mean", Level.Stroke.MEAN, all("83.4", values.length)),
                new Level("Upper limit", Level.Stroke.LIMIT, all("97.1", values.length)),
                new Level("Lower limit", Level.Stroke.LIMIT, all("69.7", values.length)),
                new Level("Target", Level.Stroke.TARGET, all("75", values.length))), false);
        return new Chart("days-spc", "Average days from entering care to moving in with the adoptive family",
                "Buckinghamshire, January 2015 to December 2017", "Days", 0,
                List.of("Source: not stated.", "Provisional figures may still change."), "Control chart.", plot);
    }

    static Chart neighbours() {
        var bars = List.of(bar("Northamptonshire", "0.14", Bar.Kind.NEIGHBOUR),
                bar("Buckinghamshire", "0.14", Bar.Kind.OWN), bar("Cambridgeshire", "0.11", Bar.Kind.NEIGHBOUR),
                bar("Worcestershire", "0.10", Bar.Kind.NEIGHBOUR), bar("England", "0.08", Bar.Kind.WIDER),
                bar("Mean of statistical neighbours", "0.07", Bar.Kind.MEAN),
                bar("South East", "0.06", Bar.Kind.WIDER), bar("Hampshire", "0.06", Bar.Kind.NEIGHBOUR),
                bar("Oxfordshire", "0.05", Bar.Kind.NEIGHBOUR), bar("Surrey", "0.05", Bar.Kind.NEIGHBOUR),
                bar("West Berkshire", "0.05", Bar.Kind.NEIGHBOUR), bar("Bracknell Forest", "0.04", Bar.Kind.NEIGHBOUR),
                bar("Hertfordshire", "0.03", Bar.Kind.NEIGHBOUR));
        return new Chart("permanent-exclusion-rate-bar", "Permanent exclusions",
                "Buckinghamshire and others, 2015/16", "%", 2,
                List.of(SOURCE.get(0), "9 of 10 statistical neighbours have a figure."), "Bar chart.",
                new Plot.Bars(bars));
    }

    private static Bar bar(String name, String value, Bar.Kind kind) {
        return new Bar(name, new BigDecimal(value), value + "%", kind);
    }

    private static List<@Nullable BigDecimal> all(String value, int times) {
        return IntStream.range(0, times).<@Nullable BigDecimal>mapToObj(i -> new BigDecimal(value)).toList();
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable String... values) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        Arrays.stream(values).forEach(value -> numbers.add(value == null ? null : new BigDecimal(value)));
        return numbers;
    }
}
