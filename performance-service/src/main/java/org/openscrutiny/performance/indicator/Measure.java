package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Rounding;

/** What other features need to know of an indicator to read its figures. */
public record Measure(UUID id, String code, String title, Polarity polarity, MeasureType measureType, String unit,
        @Nullable BigDecimal rateBase, int indicatorDp, @Nullable BigDecimal minChange, boolean seasonal,
        Frequency frequency, int definitionVersion) {

    /** As it is shown and rated: half up to the indicator's decimal places. */
    public Rounding rounding() {
        return Rounding.to(indicatorDp);
    }

    /** As people read it: rounded, with its unit. */
    public String inWords(BigDecimal value) {
        return inWords(rounding().apply(value).toPlainString(), unit);
    }

    /** A number and its unit as people read them. */
    public static String inWords(String number, String unit) {
        return switch (unit) {
            case "" -> number;
            case "%" -> number + "%";
            case "£" -> "£" + number;
            case "£m" -> "£" + number + "m";
            default -> number + " " + unit;
        };
    }

    /** The unit as answers give it: absent for a plain number. */
    public @Nullable String unitOrNull() {
        return unit.isEmpty() ? null : unit;
    }
}
