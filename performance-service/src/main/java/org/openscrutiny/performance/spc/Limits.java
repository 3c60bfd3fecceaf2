package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Mean and limits of one group. */
final class Limits {

    /** Limits stand at three sigma, which is 2.66 average moving ranges. */
    private static final BigDecimal THREE_SIGMA = new BigDecimal("2.66");
    /** A moving range of 3.267 times the average is itself beyond chance. */
    private static final BigDecimal RANGE_LIMIT = new BigDecimal("3.267");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final int SETTLED = 13;

    private Limits() {
    }

    static SpcGroup of(int number, List<Measured> members, SpcSettings settings, boolean neverNegative) {
        var basis = basis(members, settings.fixAfterPoints());
        var mean = mean(basis.stream().map(Measured::value).toList());
        var ranges = movingRanges(basis);
        var kept = settings.screenOutliers() ? screened(ranges) : ranges;
        var from = members.get(0).period();
        var to = members.get(members.size() - 1).period();
        var periods = basis.stream().map(Measured::period).toList();
        var trial = basis.size() < SETTLED;
        if (kept.isEmpty()) {
            return new SpcGroup(number, from, to, periods, mean, null, 0, null, null, null, null, null, trial);
        }
        var average = mean(kept);
        var width = THREE_SIGMA.multiply(average);
        var near = width.multiply(TWO).divide(THREE, MathContext.DECIMAL128);
        var lower = mean.subtract(width);
        return new SpcGroup(number, from, to, periods, mean, average, ranges.size() - kept.size(), lower,
                mean.add(width), mean.subtract(near), mean.add(near), shown(lower, neverNegative), trial);
    }

    private static BigDecimal shown(BigDecimal lower, boolean neverNegative) {
        return neverNegative ? lower.max(BigDecimal.ZERO) : lower;
    }

    /**
     * The points that make the limits. A group of nothing but excluded points is charted with all of them: limits of some
     * kind must be shown, and there is nothing left to protect them from.
     */
    private static List<Measured> basis(List<Measured> members, @Nullable Integer fixAfterPoints) {
        var first = fixAfterPoints == null ? members : members.subList(0, Math.min(fixAfterPoints, members.size()));
        var kept = first.stream().filter(member -> !member.excludedFromLimits()).toList();
        return kept.isEmpty() ? first : kept;
    }

    private static List<BigDecimal> movingRanges(List<Measured> basis) {
        var ranges = new ArrayList<BigDecimal>();
        for (var i = 1; i < basis.size(); i++) {
            ranges.add(basis.get(i).value().subtract(basis.get(i - 1).value()).abs());
        }
        return ranges;
    }

    /** Once only, as the method has it. Of a constant series every range equals the limit, 0: there is nothing to screen. */
    private static List<BigDecimal> screened(List<BigDecimal> ranges) {
        if (ranges.stream().allMatch(range -> range.signum() == 0)) {
            return ranges;
        }
        var limit = RANGE_LIMIT.multiply(mean(ranges));
        return ranges.stream().filter(range -> range.compareTo(limit) < 0).toList();
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }
}
