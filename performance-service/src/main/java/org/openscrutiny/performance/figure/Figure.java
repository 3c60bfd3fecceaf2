package org.openscrutiny.performance.figure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A number or the symbol in its place; exactly one of them.
 *
 * @param value with the digits it was given with; 79 for 79 %
 */
public record Figure(@Nullable BigDecimal value, @Nullable Symbol symbol) {

    public Figure {
        if ((value == null) == (symbol == null)) {
            throw new IllegalArgumentException("A figure is either a number or a symbol.");
        }
    }

    public static Figure of(BigDecimal value) {
        return new Figure(value, null);
    }

    public static Figure of(String value) {
        return of(new BigDecimal(value));
    }

    public static Figure missing(Symbol symbol) {
        return new Figure(null, symbol);
    }
}
