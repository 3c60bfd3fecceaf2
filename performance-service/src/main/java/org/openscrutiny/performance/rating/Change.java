package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Rounding;

/**
 * A change from one period to another, in the indicator's unit and relative to where it began; both are always given, since
 * "doubled" and "up by 0.07 percentage points" are the same fact.
 *
 * @param from           null where that side has no such number, or a symbol in its place
 * @param to             as {@code from}
 * @param difference     {@code to - from}, exact where both are; null where one is missing
 * @param differenceUnit {@code pp} where the indicator is in %, a difference of percentages being never a percentage
 * @param relative       {@code (to / from - 1) * 100} to 34 digits; null where one is missing or it began at 0
 * @param relativeUnit   always {@code %}
 * @param reason         why there is no difference or no relative change, null where there are both
 */
public record Change(ChangeBasis basis, ChangeSide before, ChangeSide after, @Nullable BigDecimal from,
        @Nullable BigDecimal to, @Nullable BigDecimal difference, String differenceUnit, @Nullable BigDecimal relative,
        String relativeUnit, @Nullable String reason, String ruleVersion) {

    /** The version of this rule; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "change-1";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From numerators and denominators where both sides have them, since they are not rounded; else as published. */
    public static Change between(ChangeSide before, ChangeSide after, String unit) {
        var exact = before.quotient() != null && after.quotient() != null;
        return between(before, after, unit, exact ? ChangeBasis.RATES : ChangeBasis.PUBLISHED);
    }

    /** @param unit of the indicator, such as {@code %}; of counts the unit is none */
    public static Change between(ChangeSide before, ChangeSide after, String unit, ChangeBasis basis) {
        var from = before.on(basis);
        var to = after.on(basis);
        var differenceUnit = basis == ChangeBasis.COUNTS ? "" : unit.equals("%") ? "pp" : unit;
        if (from == null || to == null) {
            return new Change(basis, before, after, from, to, null, differenceUnit, null, "%",
                    "One of the two periods has no number of that kind.", RULE_VERSION);
        }
        var difference = to.subtract(from);
        if (from.signum() == 0) {
            return new Change(basis, before, after, from, to, difference, differenceUnit, null, "%",
                    "It began at 0, of which nothing is a percentage.", RULE_VERSION);
        }
        var relative = difference.multiply(HUNDRED).divide(from, MathContext.DECIMAL128);
        return new Change(basis, before, after, from, to, difference, differenceUnit, relative, "%", null,
                RULE_VERSION);
    }

    /** The difference as shown: rounded last, from the unrounded difference. */
    public @Nullable BigDecimal difference(Rounding rounding) {
        return difference == null ? null : rounding.apply(difference);
    }

    /** The relative change as shown. */
    public @Nullable BigDecimal relative(Rounding rounding) {
        return relative == null ? null : rounding.apply(relative);
    }
}
