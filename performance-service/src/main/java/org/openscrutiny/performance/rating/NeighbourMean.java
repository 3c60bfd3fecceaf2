package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.openscrutiny.performance.figure.Figure;

/**
 * The plain mean over statistical neighbours, as the Local Authority Interactive Tool takes it.
 *
 * @param value     to 34 digits
 * @param available how many neighbours have a number
 * @param of        how many neighbours there are
 */
public record NeighbourMean(BigDecimal value, int available, int of, String ruleVersion) {

    /** The version of this rule; it moves whenever the same inputs would get another answer. */
    public static final String RULE_VERSION = "neighbour-mean-1";

    /** Empty where no neighbour has a number. */
    public static Optional<NeighbourMean> of(List<Figure> neighbours) {
        var values = neighbours.stream().map(Figure::value).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new NeighbourMean(sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128),
                values.size(), neighbours.size(), RULE_VERSION));
    }
}
