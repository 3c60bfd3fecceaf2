package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;

/** The four patterns that are more than chance, within one group. All members of a pattern are flagged. */
final class SpecialCauses {

    private static final int RUN = 7;
    private static final int WINDOW = 3;

    private final List<Measured> members;
    private final int[] sides;
    private final int[] beyondLimit;
    private final int[] nearLimit;

    private SpecialCauses(List<Measured> members, SpcGroup group) {
        this.members = members;
        sides = each(value -> value.compareTo(group.mean()));
        beyondLimit = each(value -> beyond(value, group.lowerLimit(), group.upperLimit()));
        var near = each(value -> beyond(value, group.nearLowerLimit(), group.nearUpperLimit()));
        nearLimit = IntStream.range(0, near.length).map(i -> beyondLimit[i] == 0 ? near[i] : 0).toArray();
    }

    /** Points without limits are never special: with a single point there is nothing to compare it with. */
    static List<SpcPoint> judge(List<Measured> members, SpcGroup group, Polarity polarity) {
        var causes = new SpecialCauses(members, group);
        var points = new ArrayList<SpcPoint>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var cause = group.averageMovingRange() == null ? null : causes.of(i);
            var variation = cause == null ? Variation.COMMON_CAUSE : Variation.of(cause, polarity);
            points.add(new SpcPoint(member.period(), member.value(), group.number(), member.excludedFromLimits(), cause,
                    variation));
        }
        return points;
    }

    private @Nullable SpecialCause of(int i) {
        if (beyondLimit[i] != 0) {
            return beyondLimit[i] > 0 ? SpecialCause.ABOVE_UPPER_LIMIT : SpecialCause.BELOW_LOWER_LIMIT;
        }
        var trend = trend(i);
        if (trend != 0) {
            return trend > 0 ? SpecialCause.TREND_UP : SpecialCause.TREND_DOWN;
        }
        if (nearLimit[i] != 0 && inTwoOfThree(i)) {
            return nearLimit[i] > 0 ? SpecialCause.TWO_IN_THREE_HIGH : SpecialCause.TWO_IN_THREE_LOW;
        }
        if (sides[i] != 0 && inShift(i)) {
            return sides[i] > 0 ? SpecialCause.SHIFT_ABOVE_MEAN : SpecialCause.SHIFT_BELOW_MEAN;
        }
        return null;
    }

    /** The way of a run of seven points, each above or each below the one before it, that this point is part of; else 0. */
    private int trend(int i) {
        for (var start = Math.max(0, i - RUN + 1); start <= Math.min(i, members.size() - RUN); start++) {
            var way = step(start + 1);
            if (way != 0 && IntStream.range(start + 1, start + RUN).allMatch(k -> step(k) == way)) {
                return way;
            }
        }
        return 0;
    }

    private int step(int i) {
        return Integer.signum(members.get(i).value().compareTo(members.get(i - 1).value()));
    }

    private boolean inTwoOfThree(int i) {
        return anyWindow(i, WINDOW, start -> IntStream.range(start, start + WINDOW)
                .allMatch(k -> sides[k] == sides[i])
                && IntStream.range(start, start + WINDOW).filter(k -> nearLimit[k] == nearLimit[i]).count() >= 2);
    }

    private boolean inShift(int i) {
        return anyWindow(i, RUN, start -> IntStream.range(start, start + RUN).allMatch(k -> sides[k] == sides[i]));
    }

    /** Whether some window of this many points that holds the point fits. */
    private boolean anyWindow(int i, int size, IntPredicate fits) {
        return IntStream.rangeClosed(Math.max(0, i - size + 1), Math.min(i, members.size() - size)).anyMatch(fits);
    }

    private int[] each(ToIntFunction<BigDecimal> of) {
        return members.stream().map(Measured::value).mapToInt(of).map(Integer::signum).toArray();
    }

    private static int beyond(BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        if (upper != null && value.compareTo(upper) > 0) {
            return 1;
        }
        return lower != null && value.compareTo(lower) < 0 ? -1 : 0;
    }
}
