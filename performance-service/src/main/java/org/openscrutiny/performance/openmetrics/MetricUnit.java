package org.openscrutiny.performance.openmetrics;

import java.math.BigDecimal;

/** Figures in the units that dashboards expect: a share as a ratio of 1, money in pounds. */
public enum MetricUnit {

    NUMBER("number", 0), RATIO("ratio", -2), POUNDS("pounds", 0), MILLIONS("pounds", 6), DAYS("days", 0), PER_10000(
            "per_10000", 0);

    private final String label;
    private final int shift;

    MetricUnit(String label, int shift) {
        this.label = label;
        this.shift = shift;
    }

    /** @param unit as indicators have it */
    public static MetricUnit of(String unit) {
        return switch (unit) {
            case "%", "pp" -> RATIO;
            case "£" -> POUNDS;
            case "£m" -> MILLIONS;
            case "days" -> DAYS;
            case "per 10,000" -> PER_10000;
            default -> NUMBER;
        };
    }

    /** As the label {@code unit} says it. */
    public String label() {
        return label;
    }

    public BigDecimal convert(BigDecimal figure) {
        return figure.scaleByPowerOfTen(shift);
    }
}
