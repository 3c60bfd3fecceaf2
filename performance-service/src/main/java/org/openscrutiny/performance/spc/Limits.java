package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Mean and limits of one group. Each is one quotient of exact numbers: a value that lies on a limit lies on it here too, and
 * not beside it by what was rounded on the way.
 */
final class Limits {

    /** Limits stand at three sigma, which is 2.66 average moving ranges. */
    private static final BigDecimal THREE_SIGMA = new BigDecimal("2.66");
    /** A moving range of 3.267 times the average is itself beyond chance. */
    private static final BigDecimal RANGE_LIMIT = new BigDecimal("3.267");
    private static final int SETTLED = 13;

    private Limits() {
    }

    static SpcGroup of(int number, List<Measured> members, SpcSettings settings, boolean neverNegative) {
        var basis = basis(members, settings.fixAfterPoints());
        var mean = Mean.of(basis.stream().map(Measured::value).toList());
        var ranges = movingRanges(basis);
        var kept = settings.screenOutliers() ? screened(ranges) : ranges;
        var from = members.get(0).period();
        var to = members.get(members.size() - 1).period();
        var periods = basis.stream().map(Measured::period).toList();
        var trial = basis.size() < SETTLED;
        if (kept.isEmpty()) {
            return new SpcGroup(number, from, to, periods, mean.rounded(), null, 0, null, null, null, null, null,
                    trial);
        }
        var range = Mean.of(kept);
        var lower = mean.plus(-3, range);
        return new SpcGroup(number, from, to, periods, mean.rounded(), range.rounded(), ranges.size() - kept.size(),
                lower, mean.plus(3, range), mean.plus(-2, range), mean.plus(2, range), shown(lower, neverNegative),
                trial);
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
        var average = Mean.of(ranges);
        var limit = RANGE_LIMIT.multiply(average.sum);
        return ranges.stream().filter(range -> range.multiply(average.count).compareTo(limit) < 0).toList();
    }

    /** The mean of some numbers, not divided yet. */
    private record Mean(BigDecimal sum, BigDecimal count) {

        static Mean of(List<BigDecimal> numbers) {
            return new Mean(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    BigDecimal.valueOf(numbers.size()));
        }

        BigDecimal rounded() {
            return sum.divide(count, MathContext.DECIMAL128);
        }

        /** This mean and so many sigmas beside it. */
        BigDecimal plus(int sigmas, Mean movingRange) {
            var threefold = BigDecimal.valueOf(3).multiply(sum).multiply(movingRange.count);
            var beside = BigDecimal.valueOf(sigmas).multiply(THREE_SIGMA).multiply(movingRange.sum).multiply(count);
            return threefold.add(beside)
                    .divide(BigDecimal.valueOf(3).multiply(count).multiply(movingRange.count), MathContext.DECIMAL128);
        }
    }
}
