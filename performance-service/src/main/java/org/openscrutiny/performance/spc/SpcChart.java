package org.openscrutiny.performance.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An XmR chart: points in order, limits by group, and what the last limits say of the target.
 *
 * @param assurance null without a target, without limits, and where more is neither better nor worse
 */
public record SpcChart(List<SpcPoint> points, List<SpcGroup> groups, @Nullable Assurance assurance,
        SpcSettings settings, String ruleVersion) {

    /** The version of these rules; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "spc-2";

    public SpcChart {
        points = List.copyOf(points);
        groups = List.copyOf(groups);
    }

    /**
     * Charts a series; missing values are left out, and a rebase on a missing value counts from the next one.
     *
     * @param series in any order, no period twice; one area, one variant
     */
    public static SpcChart of(List<SpcObservation> series, SpcSettings settings) {
        var groups = new ArrayList<SpcGroup>();
        var points = new ArrayList<SpcPoint>();
        var neverNegative = series.stream().noneMatch(SpcChart::isNegative);
        for (var members : grouped(series)) {
            var group = Limits.of(groups.size(), members, settings, neverNegative);
            groups.add(group);
            points.addAll(SpecialCauses.judge(members, group, settings.polarity()));
        }
        var assurance = groups.isEmpty() ? null : assurance(groups.get(groups.size() - 1), settings);
        return new SpcChart(points, groups, assurance, settings, RULE_VERSION);
    }

    private static List<List<Measured>> grouped(List<SpcObservation> series) {
        var groups = new ArrayList<List<Measured>>();
        var rebase = true;
        for (var observation : series.stream().sorted(Comparator.comparing(SpcObservation::period)).toList()) {
            rebase |= observation.rebase();
            var value = observation.value();
            if (value != null) {
                if (rebase) {
                    groups.add(new ArrayList<>());
                    rebase = false;
                }
                groups.get(groups.size() - 1)
                        .add(new Measured(observation.period(), value, observation.excludeFromLimits()));
            }
        }
        return groups;
    }

    private static boolean isNegative(SpcObservation observation) {
        var value = observation.value();
        return value != null && value.signum() < 0;
    }

    private static @Nullable Assurance assurance(SpcGroup last, SpcSettings settings) {
        var target = settings.target();
        var lower = last.lowerLimit();
        var upper = last.upperLimit();
        var sign = settings.polarity().sign();
        if (target == null || lower == null || upper == null || sign == 0) {
            return null;
        }
        var side = beyond(target, lower, upper) * sign;
        return side > 0 ? Assurance.FAIL : side < 0 ? Assurance.PASS : Assurance.HIT_OR_MISS;
    }

    private static int beyond(BigDecimal target, BigDecimal lower, BigDecimal upper) {
        return target.compareTo(upper) > 0 ? 1 : target.compareTo(lower) < 0 ? -1 : 0;
    }
}
