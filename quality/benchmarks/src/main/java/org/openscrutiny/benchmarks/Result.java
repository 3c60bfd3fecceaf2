package org.openscrutiny.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the rounds of one operation came to.
 *
 * @param statements how many statements one request sends
 * @param begins     whether it begins a transaction
 * @param rounds     of the service
 * @param limits     of its limit, each beside the round of the same place
 * @param mebibytes  the service's resident memory after the last round
 */
record Result(Operation operation, int statements, boolean begins, List<Load> rounds, List<Load> limits,
        double mebibytes) {

    static final String HEAD = """
            | operation | statements | limit/s | service/s | ratio (min-max) | aim | p50 ms | p99 ms | CPU ms service | CPU ms database | CPU ms limit | MiB |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;
    private static final double PASSED = 2.0 / 3;

    /** The middle one of the rounds' ratios. */
    double ratio() {
        return median(ratios());
    }

    /** Whether it came to two thirds of what can be reached: noise alone explains what is missing of that. */
    boolean passes() {
        return ratio() >= operation.reach() * PASSED;
    }

    double rate() {
        return median(rounds, Load::perSecond);
    }

    double limitRate() {
        return median(limits, Load::perSecond);
    }

    private double[] ratios() {
        return IntStream.range(0, rounds.size())
                .mapToDouble(at -> rounds.get(at).perSecond() / limits.get(at).perSecond())
                .sorted()
                .toArray();
    }

    String row() {
        var ratios = ratios();
        return String.format(Locale.ROOT,
                "| %s | %d%s | %s | %s | **%.2f** (%.2f-%.2f) | %s | %.1f | %.1f | %.3f | %.3f | %.3f | %.0f |",
                operation.title(), statements, begins ? " in a transaction" : "", rates(limits), rates(rounds),
                median(ratios), ratios[0], ratios[ratios.length - 1],
                operation.aim() == 0 ? "-" : String.format(Locale.ROOT, "%.2f", operation.aim()),
                median(rounds, Load::median), median(rounds, Load::hundredth),
                median(rounds, Load::serviceMilliseconds), median(rounds, Load::databaseMilliseconds),
                median(limits, Load::databaseMilliseconds), mebibytes);
    }

    private static String rates(List<Load> loads) {
        return String.format(Locale.ROOT, "%.0f (%.0f-%.0f)", median(loads, Load::perSecond),
                loads.stream().mapToDouble(Load::perSecond).min().orElse(0),
                loads.stream().mapToDouble(Load::perSecond).max().orElse(0));
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> of) {
        return median(loads.stream().mapToDouble(of).sorted().toArray());
    }

    /** @param sorted ascending, at least one */
    static double median(double... sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
