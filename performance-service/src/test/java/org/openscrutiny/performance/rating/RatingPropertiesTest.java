package org.openscrutiny.performance.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/** What holds at every boundary, whatever the figures. */
class RatingPropertiesTest {

    private static final Period YEAR = Period.of(PeriodCode.FY, 2017);

    @Property
    void onTargetIsGreenAndOneShownDigitWorseIsNot(
            @ForAll @Scale(2) @BigRange(min = "-1000", max = "1000") BigDecimal target,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        var shown = Rounding.to(decimals).apply(target);
        var worse = shown.subtract(Rounding.to(decimals).unit());
        assertThat(rag(Polarity.HIGHER_BETTER, shown, shown, Tolerance.NONE, decimals)).isEqualTo(RagStatus.GREEN);
        assertThat(rag(Polarity.HIGHER_BETTER, worse, shown, Tolerance.NONE, decimals)).isEqualTo(RagStatus.RED);
    }

    @Property
    void onTheAmberLimitIsAmberAndOneShownDigitWorseIsRed(
            @ForAll @Scale(1) @BigRange(min = "-1000", max = "1000") BigDecimal target,
            @ForAll @Scale(1) @BigRange(min = "0.1", max = "50") BigDecimal tolerance) {
        var limit = target.subtract(tolerance);
        var absolute = new Tolerance.Absolute(tolerance);
        assertThat(rag(Polarity.HIGHER_BETTER, limit, target, absolute, 1)).isEqualTo(RagStatus.AMBER);
        assertThat(rag(Polarity.HIGHER_BETTER, limit.subtract(new BigDecimal("0.1")), target, absolute, 1))
                .isEqualTo(RagStatus.RED);
    }

    @Property
    void mirroredFigureGetsTheSameColour(@ForAll @Scale(2) @BigRange(min = "-100", max = "100") BigDecimal value,
            @ForAll @Scale(1) @BigRange(min = "-100", max = "100") BigDecimal target,
            @ForAll @Scale(1) @BigRange(min = "0", max = "50") BigDecimal tolerance,
            @ForAll boolean share) {
        var kind = share && target.signum() != 0
                ? new Tolerance.PercentOfTarget(tolerance)
                : new Tolerance.Absolute(tolerance);
        assertThat(rag(Polarity.LOWER_BETTER, value.negate(), target.negate(), kind, 1))
                .isEqualTo(rag(Polarity.HIGHER_BETTER, value, target, kind, 1));
    }

    @Property
    void betterFigureNeverGetsAWorseColour(@ForAll @Scale(1) @BigRange(min = "-100", max = "100") BigDecimal value,
            @ForAll @Scale(1) @BigRange(min = "0", max = "100") BigDecimal better,
            @ForAll @Scale(1) @BigRange(min = "-100", max = "100") BigDecimal target,
            @ForAll @Scale(1) @BigRange(min = "0", max = "50") BigDecimal tolerance) {
        var absolute = new Tolerance.Absolute(tolerance);
        assertThat(rag(Polarity.HIGHER_BETTER, value.add(better), target, absolute, 1).ordinal())
                .isLessThanOrEqualTo(rag(Polarity.HIGHER_BETTER, value, target, absolute, 1).ordinal());
    }

    @Property
    void standingsMirrorWithoutTies(@ForAll @Size(min = 1, max = 40) Set<@IntRange(max = 500) Integer> values) {
        var up = Standings.of(figures(values, 1), Polarity.HIGHER_BETTER);
        var down = Standings.of(figures(values, -1), Polarity.LOWER_BETTER);
        assertThat(down.standings()).extracting(Standing::area)
                .isEqualTo(up.standings().stream().map(Standing::area).toList());
        assertThat(up.standings()).extracting(Standing::rank)
                .isEqualTo(IntStream.rangeClosed(1, values.size()).boxed().toList());
        assertThat(up.lowerQuartile()).isLessThanOrEqualTo(up.median());
        assertThat(up.median()).isLessThanOrEqualTo(up.upperQuartile());
    }

    @Property
    void roundedQuotientAlwaysAgreesAndTwoUnitsOffNever(@ForAll @IntRange(max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 100_000) int denominator, @ForAll @IntRange(max = 4) int decimals) {
        var quotient = new Quotient(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator),
                BigDecimal.valueOf(100));
        var printed = Rounding.to(decimals).apply(quotient.value());
        var twoUnits = Rounding.to(decimals).unit().multiply(BigDecimal.valueOf(2));
        assertThat(quotient.agreesWith(printed)).isTrue();
        assertThat(quotient.agreesWith(printed.add(twoUnits))).isFalse();
        assertThat(quotient.agreesWith(printed.subtract(twoUnits))).isFalse();
    }

    private static RagStatus rag(Polarity polarity, BigDecimal value, BigDecimal target, Tolerance tolerance,
            int decimals) {
        return Rag.of(new RagInputs(YEAR, Figure.of(value), Rounding.to(decimals), polarity, new Aim.Point(target),
                tolerance, true)).status();
    }

    private static List<AreaFigure> figures(Set<Integer> values, int sign) {
        var figures = new ArrayList<AreaFigure>();
        values.forEach(value -> figures
                .add(new AreaFigure("a%03d".formatted(value), Figure.of(BigDecimal.valueOf((long) sign * value)))));
        return figures;
    }
}
