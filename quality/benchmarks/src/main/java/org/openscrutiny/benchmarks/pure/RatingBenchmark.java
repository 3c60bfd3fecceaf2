package org.openscrutiny.benchmarks.pure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;
import org.openscrutiny.performance.rating.Aim;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RagInputs;
import org.openscrutiny.performance.rating.Tolerance;
import org.openscrutiny.performance.spc.SpcChart;
import org.openscrutiny.performance.spc.SpcObservation;
import org.openscrutiny.performance.spc.SpcSettings;

/** The rules of indicators: a control chart of five years of months, and the colour of one figure. */
@State(Scope.Benchmark)
public class RatingBenchmark {

    private static final PeriodCode[] MONTHS = {PeriodCode.M1, PeriodCode.M2, PeriodCode.M3, PeriodCode.M4,
            PeriodCode.M5, PeriodCode.M6, PeriodCode.M7, PeriodCode.M8, PeriodCode.M9, PeriodCode.M10, PeriodCode.M11,
            PeriodCode.M12};

    private final List<SpcObservation> series = IntStream.range(0, 60)
            .mapToObj(month -> new SpcObservation(Period.of(MONTHS[month % 12], 2012 + month / 12),
                    BigDecimal.valueOf(800 + month * 37 % 90, 1), false, false))
            .toList();
    private final SpcSettings settings = SpcSettings.standard(Polarity.HIGHER_BETTER, BigDecimal.valueOf(85));
    private final RagInputs figure = new RagInputs(Period.of(PeriodCode.M4, 2017), Figure.of("94.26"), Rounding.to(1),
            Polarity.HIGHER_BETTER, new Aim.Point(BigDecimal.valueOf(95)),
            new Tolerance.PercentOfTarget(BigDecimal.valueOf(5)), true);

    /** A control chart of 60 points. */
    @Benchmark
    public SpcChart controlChart() {
        return SpcChart.of(series, settings);
    }

    /** The colour of one figure. */
    @Benchmark
    public Rag colour() {
        return Rag.of(figure);
    }
}
