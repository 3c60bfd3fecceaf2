package org.openscrutiny.support.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One gauge with all its samples, as it stands now. What is not known has no sample, never 0 or NaN. What every scraper may
 * see is public: count published records only.
 *
 * @param name        as it is exported: lower snake case with the service's prefix, base units, no {@code _total}
 * @param description one sentence
 * @param labels      names of what tells the samples apart; the values come from closed sets, or are {@linkplain #atMost
 *                    bounded}
 */
public record Figure(String name, String description, List<String> labels, List<Sample> samples) {

    /** What samples beyond the bound of a label are added up under. */
    public static final String OTHER = "other";

    /** More series of one name than this is a mistake in the label, not a figure. */
    static final int MAX_SAMPLES = 2000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    /** Endings that Prometheus keeps for other kinds, and units that are not its base units. */
    private static final Set<String> KEPT = Set.of("total", "count", "sum", "bucket", "milliseconds", "minutes",
            "hours", "days", "weeks", "months", "years", "percent");

    /** @param labels the values, in the order of the figure's labels */
    public record Sample(List<String> labels, double value) {

        public Sample {
            labels = List.copyOf(labels);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s is no figure; leave the sample out".formatted(value));
            }
        }

        public static Sample of(double value, String... labels) {
            return new Sample(List.of(labels), value);
        }
    }

    /** @throws IllegalArgumentException if Prometheus would not take it, or a sample has other labels than it should */
    public Figure {
        labels = List.copyOf(labels);
        samples = List.copyOf(samples);
        var kept = List.of(name.split("_")).stream().filter(KEPT::contains).toList();
        if (!NAME.matcher(name).matches() || !kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is no name for a gauge: lower snake case with a prefix, base units, none of %s".formatted(name,
                            KEPT));
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("%s needs a description".formatted(name));
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException("%s is no name for a label of %s".formatted(label, name));
            }
        }
        var wanted = labels.size();
        if (samples.stream().anyMatch(sample -> sample.labels().size() != wanted)) {
            throw new IllegalArgumentException("%s: a sample has other labels than %s".formatted(name, labels));
        }
        if (samples.size() > MAX_SAMPLES) {
            throw new IllegalArgumentException("%s has %d samples, more than %d: bound a label with atMost"
                    .formatted(name, samples.size(), MAX_SAMPLES));
        }
        if (samples.stream().map(Sample::labels).distinct().count() != samples.size()) {
            throw new IllegalArgumentException("%s: two samples have the same labels".formatted(name));
        }
    }

    /**
     * A figure of counts or sums whose one label takes words of the council's own, such as a post's title: only the values
     * with the largest share keep their name, what is left is added up as {@link #OTHER}.
     *
     * @param most  how many values keep their name, at least 1
     * @param label which label to bound
     */
    public static Figure atMost(int most, String label, String name, String description, List<String> labels,
            List<Sample> samples) {
        var at = labels.indexOf(label);
        var shares = samples.stream()
                .collect(Collectors.groupingBy(sample -> sample.labels().get(at),
                        Collectors.summingDouble(Sample::value)));
        var named = shares.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var sums = new LinkedHashMap<List<String>, Double>();
        for (var sample : samples) {
            var values = new ArrayList<>(sample.labels());
            if (!named.contains(values.get(at))) {
                values.set(at, OTHER);
            }
            sums.merge(List.copyOf(values), sample.value(), Double::sum);
        }
        return new Figure(name, description, labels,
                sums.entrySet().stream().map(sum -> new Sample(sum.getKey(), sum.getValue())).toList());
    }
}
