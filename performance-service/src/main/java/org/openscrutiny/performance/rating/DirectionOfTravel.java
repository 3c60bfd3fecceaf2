package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/**
 * Which way a figure went: against one period before (short) and against the mean of several (long). Rounded figures are
 * compared, so that nobody sees a change between two numbers that read the same.
 *
 * @param leastChange the difference from which on it counts as a change
 */
public record DirectionOfTravel(DirectionView shortTerm, DirectionView longTerm, BigDecimal leastChange,
        DirectionInputs inputs, String ruleVersion) {

    /** The version of these rules; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "direction-1";

    public static DirectionOfTravel of(DirectionInputs inputs) {
        return new DirectionOfTravel(view(inputs, 1), view(inputs, inputs.longPeriods()), inputs.leastChange(), inputs,
                RULE_VERSION);
    }

    private static DirectionView view(DirectionInputs inputs, int count) {
        if (inputs.period().code() == PeriodCode.CUSTOM) {
            return DirectionView.unknown(UnknownReason.CUSTOM_PERIOD, List.of());
        }
        var current = find(inputs, inputs.period());
        if (current.isEmpty()) {
            return DirectionView.unknown(UnknownReason.NO_FIGURE, List.of());
        }
        var value = current.get().figure().value();
        if (value == null) {
            return DirectionView.unknown(UnknownReason.SYMBOL, List.of());
        }
        var periods = new ArrayList<Period>();
        var sum = BigDecimal.ZERO;
        for (var before = step(inputs, inputs.period()); periods.size() < count; before = before
                .flatMap(period -> step(inputs, period))) {
            var point = before.flatMap(period -> find(inputs, period));
            before.ifPresent(periods::add);
            if (point.isEmpty()) {
                return DirectionView.unknown(UnknownReason.GAP, periods);
            }
            if (point.get().definitionVersion() != current.get().definitionVersion()) {
                return DirectionView.unknown(UnknownReason.DEFINITION_CHANGE, periods);
            }
            var earlier = point.get().figure().value();
            if (earlier == null) {
                return DirectionView.unknown(UnknownReason.SYMBOL, periods);
            }
            sum = sum.add(earlier);
        }
        var mean = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        return compared(inputs, inputs.rounding().apply(value), inputs.rounding().apply(mean), periods);
    }

    private static DirectionView compared(DirectionInputs inputs, BigDecimal value, BigDecimal before,
            List<Period> periods) {
        var difference = value.subtract(before);
        return new DirectionView(direction(inputs, difference), null, value, before, List.copyOf(periods));
    }

    private static Direction direction(DirectionInputs inputs, BigDecimal difference) {
        if (difference.abs().compareTo(inputs.leastChange()) < 0) {
            return Direction.STATIC;
        }
        return switch (inputs.polarity()) {
            case HIGHER_BETTER -> difference.signum() > 0 ? Direction.IMPROVING : Direction.DECLINING;
            case LOWER_BETTER -> difference.signum() < 0 ? Direction.IMPROVING : Direction.DECLINING;
            // Within a range neither way is better as such: the RAG tells how it stands.
            case IN_RANGE, NONE -> difference.signum() > 0 ? Direction.UP : Direction.DOWN;
        };
    }

    private static Optional<Period> step(DirectionInputs inputs, Period period) {
        return inputs.seasonal() ? period.previousYear() : period.previous();
    }

    private static Optional<SeriesPoint> find(DirectionInputs inputs, Period period) {
        return inputs.series().stream().filter(point -> point.period().sameAs(period)).findFirst();
    }
}
