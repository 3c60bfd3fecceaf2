package org.openscrutiny.performance.screening;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/** When rows are of: stages 6 and 9. Each pair of columns is judged once. */
final class TimeRules {

    private static final Pattern FOUR_OR_SIX = Pattern.compile("\\d{4}(?:\\d{2})?");
    private static final int REMEMBERED = 10_000;

    private final Findings findings;
    private final int periodAt;
    private final int identifierAt;
    private final Map<String, Judged> judged = new HashMap<>();
    private final EnumSet<PeriodCode> codes = EnumSet.noneOf(PeriodCode.class);

    TimeRules(Findings findings, DataLayout layout) {
        this.findings = findings;
        periodAt = layout.at(ColumnNames.TIME_PERIOD);
        identifierAt = layout.at(ColumnNames.TIME_IDENTIFIER);
    }

    /** The row's period, or empty where the pair names none. */
    Optional<Period> row(long line, String[] cells) {
        var key = cells[periodAt] + '|' + cells[identifierAt];
        var known = judged.get(key);
        if (known == null) {
            if (judged.size() >= REMEMBERED) {
                judged.clear();
            }
            known = judge(cells[periodAt], cells[identifierAt]);
            judged.put(key, known);
        }
        if (known.rule() != null) {
            var column = known.rule() == Rule.TIME_IDENTIFIER_UNKNOWN
                    ? ColumnNames.TIME_IDENTIFIER
                    : ColumnNames.TIME_PERIOD;
            findings.add(known.rule(), known.message(), line, column,
                    known.rule() == Rule.TIME_IDENTIFIER_UNKNOWN ? cells[identifierAt] : cells[periodAt]);
        }
        return known.period();
    }

    void finish() {
        var all = codes.stream().toList();
        for (var one : all) {
            for (var other : all) {
                if (one.ordinal() < other.ordinal() && !one.mixesWith(other)) {
                    findings.add(Rule.TIME_IDENTIFIERS_MIXED,
                            "%s and %s do not go into one file.".formatted(one.label(), other.label()),
                            ColumnNames.TIME_IDENTIFIER, other.label());
                }
            }
        }
    }

    private Judged judge(String period, String identifier) {
        var code = PeriodCode.ofLabel(identifier).filter(PeriodCode::inOpenDataFiles);
        code.ifPresent(codes::add);
        if (!FOUR_OR_SIX.matcher(period).matches()) {
            return Judged.broken(Rule.TIME_PERIOD_DIGITS, "\"%s\" is not four or six digits.".formatted(period));
        }
        if (code.isEmpty()) {
            return Judged.broken(Rule.TIME_IDENTIFIER_UNKNOWN,
                    "\"%s\" is no time identifier of the standard.".formatted(identifier));
        }
        if (period.length() != (code.get().spansTwoYears() ? 6 : 4)) {
            return Judged.broken(Rule.TIME_PERIOD_LENGTH, "%s takes %s digits, not \"%s\".".formatted(identifier,
                    code.get().spansTwoYears() ? "six" : "four", period));
        }
        try {
            return new Judged(Optional.of(Period.ofCsv(period, identifier)), null, "");
        } catch (InvalidPeriod invalid) {
            return Judged.broken(Rule.TIME_PERIOD_YEARS, String.valueOf(invalid.getMessage()));
        }
    }

    private record Judged(Optional<Period> period, @Nullable Rule rule, String message) {

        static Judged broken(Rule rule, String message) {
            return new Judged(Optional.empty(), rule, message);
        }
    }
}
