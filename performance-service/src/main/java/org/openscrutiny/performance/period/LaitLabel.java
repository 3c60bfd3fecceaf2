package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A period as the Local Authority Interactive Tool of the Department for Education heads its columns.
 *
 * @param printed as it stands in the file
 * @param period  empty for {@code 0}, by which the tool says that there is none
 * @param pooled  whether several years are taken together; the period is then a custom span
 * @param status  what stood in brackets
 */
public record LaitLabel(String printed, Optional<Period> period, boolean pooled, Optional<PublicationStatus> status) {

    private static final Pattern BRACKETS = Pattern.compile("([^(]*+)\\(([A-Za-z]+)\\)");
    private static final Pattern ONE_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/-](\\d{2})");
    private static final Pattern POOLED_SPLIT_YEARS = Pattern.compile("(\\d{4})/(\\d{2})-(\\d{2})/(\\d{2})");

    /**
     * Reads a label. The tool does not say what kind of year it means, so the caller does, by the measure.
     *
     * @param splitYear  what {@code 2015/16} is of this measure: AY, FY or TY
     * @param singleYear what {@code 2016} is of this measure: CY or RY
     * @throws InvalidPeriod if it is no label of the tool
     */
    public static LaitLabel read(String label, PeriodCode splitYear, PeriodCode singleYear) {
        var brackets = BRACKETS.matcher(label.strip());
        var status = brackets.matches()
                ? Optional.of(statusOf(label, brackets.group(2)))
                : Optional.<PublicationStatus>empty();
        var years = brackets.matches() ? brackets.group(1).strip() : label.strip();
        if (years.equals("0")) {
            return new LaitLabel(label, Optional.empty(), false, status);
        }
        if (ONE_YEAR.matcher(years).matches()) {
            return single(label, Period.of(singleYear, Integer.parseInt(years)), status);
        }
        var two = TWO_YEARS.matcher(years);
        if (two.matches()) {
            var first = Integer.parseInt(two.group(1));
            var last = lastYear(label, first, two.group(2));
            return last == first + 1
                    ? single(label, Period.of(splitYear, first), status)
                    : pooled(label, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), status);
        }
        var split = POOLED_SPLIT_YEARS.matcher(years);
        if (split.matches()) {
            var first = Integer.parseInt(split.group(1));
            checkFollows(label, first, split.group(2));
            var last = lastYear(label, first, split.group(3));
            checkFollows(label, last, split.group(4));
            return pooled(label, Period.of(splitYear, first).startOn(), Period.of(splitYear, last).endOn(), status);
        }
        throw noLabel(label);
    }

    private static LaitLabel single(String label, Period period, Optional<PublicationStatus> status) {
        return new LaitLabel(label, Optional.of(period), false, status);
    }

    private static LaitLabel pooled(String label, LocalDate startOn, LocalDate endOn,
            Optional<PublicationStatus> status) {
        return new LaitLabel(label, Optional.of(Period.custom(startOn, endOn)), true, status);
    }

    private static PublicationStatus statusOf(String label, String printed) {
        for (var status : PublicationStatus.values()) {
            if (status.printed().equalsIgnoreCase(printed)) {
                return status;
            }
        }
        throw noLabel(label);
    }

    /** The later year of which only the last two digits stand; 1999-01 ends in 2001. */
    private static int lastYear(String label, int first, String digits) {
        var last = first - first % 100 + Integer.parseInt(digits);
        var later = last < first ? last + 100 : last;
        if (later == first || later - first > 20) {
            throw noLabel(label);
        }
        return later;
    }

    private static void checkFollows(String label, int year, String next) {
        if ((year + 1) % 100 != Integer.parseInt(next)) {
            throw noLabel(label);
        }
    }

    private static InvalidPeriod noLabel(String label) {
        return new InvalidPeriod(("\"%s\" is no period label of the Local Authority Interactive Tool; "
                + "they are written like 2015/16, 2014-16, 2013/14-15/16, 2016 or 2025 (prov).").formatted(label));
    }
}
