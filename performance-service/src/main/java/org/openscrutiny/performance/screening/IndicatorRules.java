package org.openscrutiny.performance.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.figure.SymbolSet;

/** The figures: stage 13, and what we recompute of them. */
final class IndicatorRules {

    /** Also 1e+05, as statistics software writes 100000; two digits of exponent at most, so that no number is endless. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");
    private static final int MOST_PLAIN = 30;
    private static final Set<String> AGGREGATES = Set.of(GeographicLevel.NATIONAL.label(),
            GeographicLevel.REGIONAL.label());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings;
    private final SymbolSet symbols;
    private final int levelAt;
    private final List<Column> columns = new ArrayList<>();
    private final List<Parts> quotients = new ArrayList<>();

    IndicatorRules(Findings findings, DataLayout layout, ScreeningOptions options) {
        this.findings = findings;
        symbols = options.symbolSet();
        levelAt = layout.at(ColumnNames.LEVEL);
        for (var indicator : layout.indicators()) {
            if (layout.has(indicator.colName())) {
                columns.add(new Column(indicator.colName(), layout.at(indicator.colName())));
            }
        }
        for (var quotient : options.quotients()) {
            if (layout.has(quotient.column()) && layout.has(quotient.numerator())
                    && layout.has(quotient.denominator())) {
                quotients.add(new Parts(quotient, layout.at(quotient.column()), layout.at(quotient.numerator()),
                        layout.at(quotient.denominator())));
            }
        }
    }

    /** The number in a cell; null where it holds none. */
    static @Nullable BigDecimal number(String cell) {
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : null;
    }

    /** Whether the row has any number: one of symbols alone claims nothing of its place and period. */
    boolean row(long line, String[] cells) {
        var numbers = false;
        for (var column : columns) {
            numbers |= isNumber(column, line, cells[column.at()]);
        }
        for (var parts : quotients) {
            recompute(parts, line, cells);
        }
        return numbers;
    }

    private boolean isNumber(Column column, long line, String cell) {
        if (isPlain(cell) || NUMBER.matcher(cell).matches()) {
            return true;
        }
        if (cell.isBlank()) {
            findings.add(Rule.INDICATOR_BLANK,
                    () -> "%s is blank; a symbol says why there is no figure.".formatted(column.name()),
                    line, column.name(), cell);
        } else if (symbols.read(cell).isEmpty()) {
            var obsolete = cell.equals("~") || cell.equals(":");
            findings.add(obsolete ? Rule.INDICATOR_OBSOLETE_SYMBOL : Rule.INDICATOR_NOT_A_NUMBER,
                    () -> "\"%s\" in %s is neither a number nor a symbol of this file.".formatted(cell, column.name()),
                    line,
                    column.name(), cell);
        }
        return false;
    }

    /** Most figures are digits, perhaps with a point among them: told without a pattern. */
    private static boolean isPlain(String cell) {
        var length = cell.length();
        if (length == 0 || length > MOST_PLAIN) {
            return false;
        }
        var point = -1;
        for (var i = 0; i < length; i++) {
            var one = cell.charAt(i);
            if (one == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else if (one < '0' || one > '9') {
                return false;
            }
        }
        return true;
    }

    private void recompute(Parts parts, long line, String[] cells) {
        var value = number(cells[parts.valueAt()]);
        var numerator = number(cells[parts.numeratorAt()]);
        var denominator = number(cells[parts.denominatorAt()]);
        var declared = parts.declared();
        if (declared.share() && value != null) {
            checkShare(declared.column(), line, cells[parts.valueAt()], value);
        }
        // Of 0 nothing is a share: files hold 0 pupils for authorities that were founded later in that year.
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return;
        }
        if (declared.share() && numerator.compareTo(denominator) > 0) {
            findings.add(Rule.NUMERATOR_ABOVE_DENOMINATOR, "%s is %s, above %s of %s.".formatted(declared.numerator(),
                    numerator.toPlainString(), declared.denominator(), denominator.toPlainString()), line,
                    declared.numerator(), cells[parts.numeratorAt()]);
        }
        if (value != null
                && !new Quotient(numerator, denominator, declared.rateBase())
                        .agreesWith(value, rounding(declared, cells))) {
            findings.add(Rule.VALUE_DISAGREES,
                    "%s is %s, but %s / %s * %s is something else.".formatted(declared.column(),
                            cells[parts.valueAt()], cells[parts.numeratorAt()], cells[parts.denominatorAt()],
                            declared.rateBase().toPlainString()),
                    line, declared.column(), cells[parts.valueAt()]);
        }
    }

    private BigDecimal rounding(DeclaredQuotient declared, String[] cells) {
        return AGGREGATES.contains(cells[levelAt]) ? declared.nationalRoundedTo() : BigDecimal.ZERO;
    }

    private void checkShare(String column, long line, String cell, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            findings.add(Rule.SHARE_OUT_OF_RANGE,
                    "%s is a share of %s; a share lies between 0 and 100.".formatted(column, cell),
                    line, column, cell);
        }
    }

    private record Column(String name, int at) {}

    private record Parts(DeclaredQuotient declared, int valueAt, int numeratorAt, int denominatorAt) {}
}
