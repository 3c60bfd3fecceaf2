package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F22: half of what it can carry, for as long as {@code soak.minutes} says, and nothing grows. */
@Tag("long")
class SoakIT {

    private static final int READERS = 3;
    private static final int WRITERS = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    /** How much more than in the second quarter there may be in the last; garbage comes and goes. */
    private static final double MOST_GROWTH = 1.2;

    private record Sample(double memory, double threads, double connections, double series) {}

    @Test
    void nothingGrowsAndNothingFails(@TempDir Path directory) throws Exception {
        var length = Duration.ofMinutes(Long.getLong("soak.minutes", 30));
        try (var postgres = OwnPostgres.start(directory)) {
            postgres.provide("meetings");
            try (var meetings = Instance.start(MEETINGS, Instance.tryOut(postgres.url("meetings")
                    + "?connectTimeout=2&socketTimeout=10", "meetings", postgres.password(), postgres.password()))
                    .awaitReady()) {
                var pause = pauseForHalfTheRate(meetings);
                var samples = new ArrayList<Sample>();
                try (var load = Load.steady(meetings.url(), READERS, WRITERS, pause)) {
                    var begun = System.nanoTime();
                    while (System.nanoTime() - begun < length.toNanos()) {
                        Thread.sleep(Math.max(1000, length.toMillis() / 200));
                        samples.add(sample(meetings));
                    }
                    load.stop();
                    var told = "%s, %.0f a second for %s; memory %s MiB, threads %s, connections %s, series %s"
                            .formatted(load.summary(), load.answers() / (double) length.toSeconds(), length,
                                    quarters(samples, Sample::memory), quarters(samples, Sample::threads),
                                    quarters(samples, Sample::connections), quarters(samples, Sample::series));
                    Results.note("F22 soak", told);
                    assertThat(load.faults()).as(told).isEmpty();
                    for (ToDoubleFunction<Sample> figure : List.<ToDoubleFunction<Sample>>of(Sample::memory,
                            Sample::threads, Sample::connections, Sample::series)) {
                        var quarters = quarters(samples, figure);
                        assertThat(quarters.get(3).doubleValue()).as(told)
                                .isLessThanOrEqualTo(quarters.get(1) * MOST_GROWTH + 2);
                    }
                }
            }
        }
    }

    /** As long between two requests as one takes under full load: then each client asks half as often. */
    private static Duration pauseForHalfTheRate(Instance meetings) throws Exception {
        try (var load = Load.impatient(meetings.url(), READERS, WRITERS)) {
            Thread.sleep(WARM_UP.toMillis());
            load.stop();
            assertThat(load.faults()).isEmpty();
            return WARM_UP.multipliedBy(READERS + WRITERS).dividedBy(Math.max(1, load.answers()));
        }
    }

    private static Sample sample(Instance meetings) throws Exception {
        var memory = Files.readAllLines(Path.of("/proc/%d/status".formatted(meetings.handle().pid())))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
        var metrics = meetings.anybody(MEETINGS).accept("text/plain").get("/q/metrics").asString();
        return new Sample(Double.parseDouble(memory) / 1024, value(metrics, "jvm_threads_live_threads"),
                value(metrics, "agroal_active_count") + value(metrics, "agroal_available_count"),
                metrics.lines().filter(line -> !line.startsWith("#")).count());
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The mean of each quarter of the time, rounded. */
    private static List<Long> quarters(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        var quarters = new ArrayList<Long>();
        for (var quarter = 0; quarter < 4; quarter++) {
            var from = samples.size() * quarter / 4;
            var to = samples.size() * (quarter + 1) / 4;
            quarters.add(Math.round(samples.subList(from, to).stream().mapToDouble(figure).average().orElse(0)));
        }
        return quarters;
    }
}
