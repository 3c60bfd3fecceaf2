package org.openscrutiny.performance.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.performance.figure.Figure;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.figure.Symbol;

class StandingsTest {

    /** quantile(c(1, 2, 4, 8, 16, 32), c(.25, .5, .75), type = 7) gives 2.5, 6 and 14 in R. */
    @Test
    void quartilesAreThoseOfTypeSeven() {
        var standings = Standings.of(figures("16", "1", "8", "2", "32", "4"), Polarity.LOWER_BETTER);
        assertThat(standings.lowerQuartile()).isEqualByComparingTo("2.5");
        assertThat(standings.median()).isEqualByComparingTo("6");
        assertThat(standings.upperQuartile()).isEqualByComparingTo("14");
    }

    @ParameterizedTest
    @CsvSource({"1,7,7,7,7", "2,7,7.25,7.5,7.75", "3,7,7.5,8,8.5", "4,7,7.75,8.5,9.25", "5,7,8,9,10"})
    void quartilesOfFewAreExact(int count, int first, String lower, String median, String upper) {
        var sorted = Stream.iterate(BigDecimal.valueOf(first), value -> value.add(BigDecimal.ONE))
                .limit(count)
                .toList();
        assertThat(Standings.quantile(sorted, 1)).isEqualByComparingTo(lower);
        assertThat(Standings.quantile(sorted, 2)).isEqualByComparingTo(median);
        assertThat(Standings.quantile(sorted, 3)).isEqualByComparingTo(upper);
    }

    @Test
    void whereLessIsBetterQuartileBoundariesBelongToTheBetterBand() {
        assertThat(bands(Polarity.LOWER_BETTER, "1", "2", "3", "4", "5")).containsExactly(QuartileBand.A,
                QuartileBand.A,
                QuartileBand.B, QuartileBand.C, QuartileBand.D);
    }

    @Test
    void whereMoreIsBetterQuartileBoundariesBelongToTheWorseBand() {
        assertThat(bands(Polarity.HIGHER_BETTER, "1", "2", "3", "4", "5")).containsExactly(QuartileBand.D,
                QuartileBand.D,
                QuartileBand.C, QuartileBand.B, QuartileBand.A);
    }

    @Test
    void bestIsFirstAndEqualValuesShareTheBestRank() {
        var lower = Standings.of(figures("3", "1", "3", "2"), Polarity.LOWER_BETTER);
        assertThat(lower.standings()).extracting(Standing::area, Standing::rank)
                .containsExactly(row("a1", 1), row("a3", 2), row("a0", 3), row("a2", 3));
        var higher = Standings.of(figures("3.0", "1", "3", "2"), Polarity.HIGHER_BETTER);
        assertThat(higher.standings()).extracting(Standing::area, Standing::rank)
                .containsExactly(row("a0", 1), row("a2", 1), row("a3", 3), row("a1", 4));
    }

    @Test
    void symbolsAreNotRankedButCounted() {
        var figures = new ArrayList<>(figures("3", "1"));
        figures.add(new AreaFigure("suppressed", Figure.missing(Symbol.CONFIDENTIAL)));
        var standings = Standings.of(figures, Polarity.LOWER_BETTER);
        assertThat(standings.standings()).extracting(Standing::area).containsExactly("a1", "a0");
        assertThat(standings.ranked()).isEqualTo(2);
        assertThat(standings.unranked()).isEqualTo(1);
        assertThat(standings.median()).isEqualByComparingTo("2");
        assertThat(standings.polarity()).isEqualTo(Polarity.LOWER_BETTER);
        assertThat(standings.ruleVersion()).isEqualTo("quartile-1");
    }

    @ParameterizedTest
    @EnumSource(value = Polarity.class, names = {"IN_RANGE", "NONE"})
    void nothingElseIsRanked(Polarity polarity) {
        assertThatThrownBy(() -> Standings.of(figures("1"), polarity))
                .hasMessage("Only where more or less is better are authorities ranked.");
    }

    @Test
    void nobodyIsRankedWithoutNumbers() {
        assertThatThrownBy(() -> Standings.of(List.of(), Polarity.LOWER_BETTER))
                .hasMessage("No authority has a number in this period.");
    }

    @Test
    void neighboursMeanIsOverThoseThatHaveANumber() {
        var mean = NeighbourMean.of(List.of(Figure.of("1"), Figure.missing(Symbol.LOW), Figure.of("2"), Figure.of("2")))
                .orElseThrow();
        assertThat(mean.value()).isBetween(new BigDecimal("1.6666666666"), new BigDecimal("1.6666666667"));
        assertThat(mean.available()).isEqualTo(3);
        assertThat(mean.of()).isEqualTo(4);
        assertThat(mean.ruleVersion()).isEqualTo("neighbour-mean-1");
        assertThat(NeighbourMean.of(List.of(Figure.missing(Symbol.LOW)))).isEmpty();
    }

    private static List<QuartileBand> bands(Polarity polarity, String... values) {
        var standings = Standings.of(figures(values), polarity);
        return standings.standings()
                .stream()
                .sorted(Comparator.comparing(Standing::area))
                .map(Standing::band)
                .toList();
    }

    private static List<AreaFigure> figures(String... values) {
        var figures = new ArrayList<AreaFigure>();
        for (var value : values) {
            figures.add(new AreaFigure("a" + figures.size(), Figure.of(value)));
        }
        return figures;
    }

    private static Tuple row(String area, int rank) {
        return Tuple.tuple(area, rank);
    }
}
