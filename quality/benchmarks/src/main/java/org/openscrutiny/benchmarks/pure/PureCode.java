package org.openscrutiny.benchmarks.pure;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark of this package, a few seconds each, in a JVM of its own. */
public final class PureCode {

    private static final TimeValue SECOND = TimeValue.seconds(1);

    private PureCode() {
    }

    /** A table of them: microseconds for one operation, with the error at 99.9 % confidence. */
    public static String measure() {
        var options = new OptionsBuilder().include(PureCode.class.getPackageName().replace(".", "\\."))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(SECOND)
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
                .verbosity(VerboseMode.SILENT)
                .build();
        var table = new StringBuilder("| pure code | µs an operation | error |\n|---|---|---|\n");
        try {
            for (var result : new Runner(options).run()) {
                var score = result.getPrimaryResult();
                table.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f |%n",
                        result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1"), score.getScore(),
                        score.getScoreError()));
            }
        } catch (RunnerException failed) {
            throw new IllegalStateException("The pure code could not be measured", failed);
        }
        return table.append('\n').toString();
    }
}
