package org.openscrutiny.benchmarks;

import java.util.function.IntToDoubleFunction;

/**
 * Load until a service answers no faster for it: on two processors its JVM compiles for the best part of a minute, and what is
 * measured before tells of the compiler.
 */
final class WarmUp {

    /** Seconds of one look at the rate. */
    static final int LOOK = 3;
    /** A look at a rate that has risen by less since the last rise has brought nothing. */
    private static final double A_RISE = 1.03;
    private static final int LOOKS_WITHOUT = 2;

    private WarmUp() {
    }

    /**
     * @param atMost seconds; none where that is 0
     * @param load   under load for so many seconds, the answers of each second
     * @return for how many seconds it went
     */
    static int until(int atMost, IntToDoubleFunction load) {
        var best = 0d;
        var without = 0;
        var spent = 0;
        while (spent < atMost && without < LOOKS_WITHOUT) {
            var seconds = Math.min(LOOK, atMost - spent);
            var rate = load.applyAsDouble(seconds);
            var rose = rate > best * A_RISE;
            without = rose ? 0 : without + 1;
            best = rose ? rate : best;
            spent += seconds;
        }
        return spent;
    }
}
