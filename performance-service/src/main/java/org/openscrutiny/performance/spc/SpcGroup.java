package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * Points that share their limits: the whole series, or what lies from one rebase to the next.
 *
 * @param basis              the periods whose figures made mean and limits
 * @param averageMovingRange after screening; null with fewer than two points, where there are no limits
 * @param rangesScreenedOut  how many moving ranges were left out as too large
 * @param lowerLimit         not cut off at 0, since rules are judged against it
 * @param lowerLimitDisplay  cut off at 0 where no figure of the series is below 0; for drawing
 * @param trialLimits        fewer than 13 points made the limits: they may still move much
 */
public record SpcGroup(int number, Period from, Period to, List<Period> basis, BigDecimal mean,
        @Nullable BigDecimal averageMovingRange, int rangesScreenedOut, @Nullable BigDecimal lowerLimit,
        @Nullable BigDecimal upperLimit, @Nullable BigDecimal nearLowerLimit, @Nullable BigDecimal nearUpperLimit,
        @Nullable BigDecimal lowerLimitDisplay, boolean trialLimits) {}
