package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.openscrutiny.performance.figure.Polarity;

/**
 * Rank and quartile of authorities by the rules of the Local Authority Interactive Tool of the Department for Education:
 * over those that have a figure in the period, with the quantiles that the statistics language R calls type 7.
 *
 * @param standings  best first, then by area code
 * @param ranked     how many authorities have a figure
 * @param unranked   how many have a symbol instead
 */
public record Standings(List<Standing> standings, int ranked, int unranked, BigDecimal lowerQuartile,
        BigDecimal median, BigDecimal upperQuartile, Polarity polarity, String ruleVersion) {

    /** The version of these rules; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "quartile-1";

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    /**
     * @param figures  at least one with a number
     * @param polarity higher or lower better; the tool ranks nothing else
     * @throws IllegalArgumentException for any other polarity, and where no authority has a number
     */
    public static Standings of(List<AreaFigure> figures, Polarity polarity) {
        if (polarity.sign() == 0) {
            throw new IllegalArgumentException("Only where more or less is better are authorities ranked.");
        }
        var sorted = figures.stream().flatMap(figure -> {
            var value = figure.figure().value();
            return value == null ? Stream.<BigDecimal>empty() : Stream.of(value);
        }).sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("No authority has a number in this period.");
        }
        var quartiles = new Quartiles(quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3));
        var standings = figures.stream().flatMap(figure -> {
            var value = figure.figure().value();
            return value == null
                    ? Stream.<Standing>empty()
                    : Stream.of(new Standing(figure.area(), value, rank(sorted, value, polarity),
                            quartiles.band(value, polarity)));
        }).sorted(Comparator.comparingInt(Standing::rank).thenComparing(Standing::area)).toList();
        return new Standings(standings, sorted.size(), figures.size() - sorted.size(), quartiles.lower(),
                quartiles.median(), quartiles.upper(), polarity, RULE_VERSION);
    }

    /** R's type 7: between the values around position {@code (n - 1) * quarters / 4}, in proportion; exact. */
    static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        var position = (sorted.size() - 1) * quarters;
        var below = sorted.get(position / 4);
        if (position % 4 == 0) {
            return below;
        }
        var above = sorted.get(position / 4 + 1);
        return below.add(above.subtract(below).multiply(BigDecimal.valueOf(position % 4)).divide(FOUR));
    }

    private static int rank(List<BigDecimal> sorted, BigDecimal value, Polarity polarity) {
        return 1 + Math.toIntExact(sorted.stream()
                .filter(other -> other.compareTo(value) * polarity.sign() > 0)
                .count());
    }

    private record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper) {

        QuartileBand band(BigDecimal value, Polarity polarity) {
            return polarity == Polarity.LOWER_BETTER ? lowIsGood(value) : highIsGood(value);
        }

        private QuartileBand lowIsGood(BigDecimal value) {
            if (value.compareTo(lower) <= 0) {
                return QuartileBand.A;
            }
            if (value.compareTo(median) <= 0) {
                return QuartileBand.B;
            }
            return value.compareTo(upper) <= 0 ? QuartileBand.C : QuartileBand.D;
        }

        private QuartileBand highIsGood(BigDecimal value) {
            if (value.compareTo(upper) > 0) {
                return QuartileBand.A;
            }
            if (value.compareTo(median) > 0) {
                return QuartileBand.B;
            }
            return value.compareTo(lower) > 0 ? QuartileBand.C : QuartileBand.D;
        }
    }
}
