package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.period.Period;

/**
 * How a figure stands against its target, with all that is needed to recompute it. The committee's own RAG of a
 * recommendation is a judgement and another thing altogether.
 *
 * @param reason    why it is what it is, in plain English
 * @param value     the figure as judged: rounded
 * @param target    what it was held against: of a cumulative target the part due by the figure's last day; null for a range
 *                  and where there is no colour
 * @param low       the lowest value that is still green, null where there is no lower bound
 * @param high      the highest value that is still green, null where there is no upper bound
 * @param amberLow  the lowest value that is still amber, null where there is no lower bound
 * @param amberHigh the highest value that is still amber, null where there is no upper bound
 */
public record Rag(RagStatus status, String reason, @Nullable BigDecimal value, @Nullable BigDecimal target,
        @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal amberLow,
        @Nullable BigDecimal amberHigh, RagInputs inputs, String ruleVersion) {

    /** The version of these rules; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "rag-1";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Boundaries belong to the better side: a figure on target is green, one on the amber limit amber.
     *
     * @throws InvalidTarget if tolerance and target do not go together
     */
    public static Rag of(RagInputs inputs) {
        var figure = inputs.figure();
        if (figure == null) {
            return none(inputs, RagStatus.NO_DATA, "There is no figure for %s.".formatted(inputs.period().label()));
        }
        var value = figure.value();
        if (value == null) {
            return none(inputs, RagStatus.NO_DATA, "The source gives the symbol %s in place of a figure."
                    .formatted(symbolOf(figure)));
        }
        if (inputs.polarity() == Polarity.NONE) {
            return none(inputs, RagStatus.DATA_ONLY,
                    "The indicator is for information; more is neither better nor worse.");
        }
        var aim = inputs.aim();
        if (aim == null) {
            return none(inputs, RagStatus.NO_TARGET, "There is no target for %s.".formatted(inputs.period().label()));
        }
        if (!inputs.sameDefinition()) {
            return none(inputs, RagStatus.NOT_COMPARABLE,
                    "The target was set for another version of the indicator's definition.");
        }
        return against(inputs, aim, inputs.rounding().apply(value));
    }

    private static Rag against(RagInputs inputs, Aim aim, BigDecimal value) {
        if (aim instanceof Aim.Range range) {
            return judged(inputs, value, null, rangeRagLimits(inputs, range), "the range from %s to %s"
                    .formatted(plain(range.low()), plain(range.high())));
        }
        if (aim instanceof Aim.Point point) {
            return judged(inputs, value, point.value(), pointRagLimits(inputs, point.value()),
                    "the target of %s".formatted(plain(point.value())));
        }
        return againstProfile(inputs, (Aim.Cumulative) aim, value);
    }

    private static Rag againstProfile(RagInputs inputs, Aim.Cumulative aim, BigDecimal value) {
        var over = aim.over();
        var period = inputs.period();
        if (!period.startOn().equals(over.startOn()) || period.endOn().isAfter(over.endOn())) {
            return none(inputs, RagStatus.NOT_COMPARABLE,
                    "The target adds up over %s to %s, but the figure is of %s to %s; it must begin on the same day and end within."
                            .formatted(over.startOn(), over.endOn(), period.startOn(), period.endOn()));
        }
        var elapsed = months(period);
        if (elapsed == 0) {
            return none(inputs, RagStatus.NOT_COMPARABLE, "Not a whole month of the target's period has passed.");
        }
        var months = months(over);
        var due = aim.profile().due(aim.total(), elapsed, months);
        return judged(inputs, value, due, pointRagLimits(inputs, due),
                "%s due by %s, %d of %d months into the target of %s"
                        .formatted(plain(due), period.endOn(), elapsed, months, plain(aim.total())));
    }

    private static int months(Period period) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(period.startOn(), period.endOn().plusDays(1)));
    }

    private static RagLimits pointRagLimits(RagInputs inputs, BigDecimal target) {
        return switch (inputs.polarity()) {
            case HIGHER_BETTER -> new RagLimits(target, null, amber(inputs.tolerance(), target, -1), null);
            case LOWER_BETTER -> new RagLimits(null, target, null, amber(inputs.tolerance(), target, 1));
            case IN_RANGE -> throw new InvalidTarget(
                    "The indicator is good within a range, so its target is a range too, not the one value %s."
                            .formatted(plain(target)));
            case NONE -> throw new IllegalStateException("Figures for information are never held against a target.");
        };
    }

    private static RagLimits rangeRagLimits(RagInputs inputs, Aim.Range range) {
        if (inputs.polarity() != Polarity.IN_RANGE) {
            throw new InvalidTarget("Only an indicator that is good within a range has a range for its target.");
        }
        if (inputs.tolerance() instanceof Tolerance.ExplicitAmberRange explicit) {
            return new RagLimits(range.low(), range.high(), worse(explicit.low(), range.low(), -1),
                    worse(explicit.high(), range.high(), 1));
        }
        return new RagLimits(range.low(), range.high(), amber(inputs.tolerance(), range.low(), -1),
                amber(inputs.tolerance(), range.high(), 1));
    }

    /** @param side where worse is: -1 below the target, 1 above it */
    private static BigDecimal amber(Tolerance tolerance, BigDecimal target, int side) {
        if (tolerance instanceof Tolerance.Absolute absolute) {
            return target.add(absolute.worse().multiply(BigDecimal.valueOf(side)));
        }
        if (tolerance instanceof Tolerance.PercentOfTarget share) {
            if (target.signum() == 0) {
                throw new InvalidTarget(
                        "A share of a target of 0 is 0: give the tolerance in the indicator's unit instead.");
            }
            // Of the absolute value, so that a target below 0 has its amber on the worse side too.
            var width = target.abs().multiply(share.percent()).divide(HUNDRED);
            return target.add(width.multiply(BigDecimal.valueOf(side)));
        }
        if (tolerance instanceof Tolerance.ExplicitAmber explicit) {
            return worse(explicit.limit(), target, side);
        }
        throw new InvalidTarget("Two amber limits need a range for the target; give one amber limit.");
    }

    private static BigDecimal worse(BigDecimal limit, BigDecimal target, int side) {
        if (limit.compareTo(target) * side < 0) {
            throw new InvalidTarget(
                    "The amber limit %s lies on the better side of the target %s.".formatted(plain(limit),
                            plain(target)));
        }
        return limit;
    }

    private static Rag judged(RagInputs inputs, BigDecimal value, @Nullable BigDecimal target, RagLimits limits,
            String against) {
        var status = limits.status(value);
        var reason = switch (status) {
            case GREEN -> "%s meets %s.";
            case AMBER -> "%s misses %s, within its tolerance.";
            case RED, NO_TARGET, NO_DATA, DATA_ONLY, NOT_COMPARABLE -> "%s misses %s by more than its tolerance.";
        };
        return new Rag(status, reason.formatted(plain(value), against), value, target, limits.low(), limits.high(),
                limits.amberLow(), limits.amberHigh(), inputs, RULE_VERSION);
    }

    private static Rag none(RagInputs inputs, RagStatus status, String reason) {
        var value = Optional.ofNullable(inputs.figure()).map(Figure::value).map(inputs.rounding()::apply).orElse(null);
        return new Rag(status, reason, value, null, null, null, null, null, inputs, RULE_VERSION);
    }

    private static String symbolOf(Figure figure) {
        var symbol = figure.symbol();
        return symbol == null ? "" : symbol.code();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
