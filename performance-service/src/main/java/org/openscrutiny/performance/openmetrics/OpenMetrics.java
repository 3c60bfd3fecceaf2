package org.openscrutiny.performance.openmetrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text of the OpenMetrics standard, 1.0: one gauge with past values. Samples of one series come together and in the order of
 * time, or readers refuse the whole.
 */
public final class OpenMetrics {

    /** With its version, without which Prometheus refuses it. */
    public static final String MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private String series = "";
    private Instant latest = Instant.MIN;

    /**
     * @param name lower snake case
     * @param help one sentence
     */
    public OpenMetrics(String name, String help) {
        this.name = name;
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
    }

    /**
     * Adds a past value.
     *
     * @throws IllegalArgumentException if it is not later than the one before it in its series
     */
    public OpenMetrics sample(Map<String, String> labels, BigDecimal value, Instant at) {
        var of = new TreeMap<>(labels).entrySet()
                .stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                .collect(Collectors.joining(","));
        if (of.equals(series) && !at.isAfter(latest)) {
            throw new IllegalArgumentException("%s at %s does not follow %s".formatted(of, at, latest));
        }
        series = of;
        latest = at;
        text.append(name)
                .append('{')
                .append(of)
                .append("} ")
                .append(value.toPlainString())
                .append(' ')
                .append(at.getEpochSecond())
                .append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }

    /** The whole, with the line that says that it is whole. */
    @Override
    public String toString() {
        return text + "# EOF\n";
    }
}
