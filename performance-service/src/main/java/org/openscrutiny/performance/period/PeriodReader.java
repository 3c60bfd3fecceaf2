package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads periods as people and programs write them. */
final class PeriodReader {

    private static final Pattern CSV_ONE_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern CSV_TWO_YEARS = Pattern.compile("\\d{6}");
    private static final Pattern API_YEARS = Pattern.compile("(\\d{4})(?:/(\\d{4}))?");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    private PeriodReader() {
    }

    static Period ofCsv(String timePeriod, String timeIdentifier) {
        var code = PeriodCode.ofLabel(timeIdentifier)
                .orElseThrow(() -> new InvalidPeriod(
                        "\"%s\" is not a time identifier; they are written like \"Academic year\" or \"Week 1\"."
                                .formatted(timeIdentifier)));
        if (code == PeriodCode.CUSTOM) {
            return ofSpan(timePeriod);
        }
        if (!code.spansTwoYears()) {
            if (!CSV_ONE_YEAR.matcher(timePeriod).matches()) {
                throw new InvalidPeriod("%s takes a year of four digits, such as 2016, not \"%s\"."
                        .formatted(timeIdentifier, timePeriod));
            }
            return Period.of(code, Integer.parseInt(timePeriod));
        }
        if (!CSV_TWO_YEARS.matcher(timePeriod).matches()) {
            throw new InvalidPeriod(
                    "%s takes six digits for two years that follow each other, such as 201516, not \"%s\"."
                            .formatted(timeIdentifier, timePeriod));
        }
        var first = Integer.parseInt(timePeriod.substring(0, 4));
        if ((first + 1) % 100 != Integer.parseInt(timePeriod.substring(4))) {
            throw new InvalidPeriod("\"%s\" does not name two years that follow each other; after %d comes %02d."
                    .formatted(timePeriod, first, (first + 1) % 100));
        }
        return Period.of(code, first);
    }

    static Period ofApi(String period, String code) {
        var known = PeriodCode.ofCode(code)
                .orElseThrow(() -> new InvalidPeriod(
                        "\"%s\" is not a time code; they are written like AY, FYQ1, M6 or CUSTOM.".formatted(code)));
        if (known == PeriodCode.CUSTOM) {
            return ofSpan(period);
        }
        var years = API_YEARS.matcher(period);
        if (!years.matches()) {
            throw new InvalidPeriod("\"%s\" is not a period; with %s it is written %s."
                    .formatted(period, code, known.spansTwoYears() ? "2015/2016" : "2016"));
        }
        var first = Integer.parseInt(years.group(1));
        var second = years.group(2);
        if (second != null && (!known.spansTwoYears() || Integer.parseInt(second) != first + 1)) {
            throw new InvalidPeriod("\"%s\" does not fit %s, which is written %s.".formatted(period, code,
                    known.spansTwoYears() ? first + "/" + (first + 1) : Integer.toString(first)));
        }
        return Period.of(known, first);
    }

    static Period parse(String text) {
        var bar = text.indexOf('|');
        if (bar < 0) {
            throw new InvalidPeriod(
                    "\"%s\" is not a period; write the years, a bar and the code, such as 2015/2016|AY."
                            .formatted(text));
        }
        return ofApi(text.substring(0, bar), text.substring(bar + 1));
    }

    private static Period ofSpan(String text) {
        var days = SPAN.matcher(text);
        if (days.matches()) {
            try {
                return Period.custom(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
            } catch (DateTimeParseException noSuchDay) {
                throw new InvalidPeriod("\"%s\" holds a day that is in no calendar.".formatted(text));
            }
        }
        throw new InvalidPeriod(
                "\"%s\" is not a custom period; it is written 2016-06-01/2016-12-31, first and last day."
                        .formatted(text));
    }
}
