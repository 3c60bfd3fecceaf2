package org.openscrutiny.benchmarks.pure;

import java.time.LocalDate;
import java.util.Set;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openscrutiny.meetings.clock.ClearDays;
import org.openscrutiny.meetings.clock.Counting;
import org.openscrutiny.recommendations.clock.ResponsePeriod;

/** The statutory clocks: clear days of notice, and the end of the two months for a response. */
@State(Scope.Benchmark)
public class ClockBenchmark {

    private static final LocalDate PUBLISHED = LocalDate.of(2017, 8, 25);
    private static final LocalDate MEETING = LocalDate.of(2017, 9, 5);

    private final ClearDays days = new ClearDays(Counting.WORKING_DAYS,
            Set.of(LocalDate.of(2017, 8, 28))::contains);

    @Benchmark
    public int clearDays() {
        return days.between(PUBLISHED, MEETING);
    }

    @Benchmark
    public LocalDate responsePeriod() {
        return ResponsePeriod.lastDay(MEETING);
    }
}
