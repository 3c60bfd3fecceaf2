package org.openscrutiny.performance.improvement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the date in words such as "from 23rd June 2017 onwards", "panel on 3rd July" or "end of September 2017". Words that
 * name no date stay words; nothing is guessed beyond the year, which papers leave out.
 */
final class StatedDate {

    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .map(name -> name.substring(0, 3) + "(?:" + name.substring(3) + ")?")
            .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern DAY = Pattern
            .compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "\\b(?:,? (\\d{4})\\b)?");
    private static final Pattern MONTH = Pattern.compile("\\b" + MONTHS + " (\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b(?![-/])");

    private StatedDate() {
    }

    /**
     * @param words  as stated
     * @param anchor the day the words belong to, such as that of the letter: a day without a year is the first such day after
     *               it
     */
    static PartialDate read(String words, LocalDate anchor) {
        var plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s{1,50}", " ");
        if (ISO.matcher(plain).find() || DAY.matcher(plain).find()) {
            // A day that is in no calendar is a slip: what was meant is not for us to say.
            return iso(plain).or(() -> day(plain, anchor))
                    .map(day -> new PartialDate(day, Precision.DAY, words))
                    .orElseGet(() -> new PartialDate(null, Precision.TEXT, words));
        }
        return month(plain).map(day -> new PartialDate(day, Precision.MONTH, words))
                .or(() -> year(plain).map(day -> new PartialDate(day, Precision.YEAR, words)))
                .orElseGet(() -> new PartialDate(null, Precision.TEXT, words));
    }

    private static Optional<LocalDate> iso(String words) {
        var match = ISO.matcher(words);
        return match.find()
                ? date(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String words, LocalDate anchor) {
        var match = DAY.matcher(words);
        if (!match.find()) {
            return Optional.empty();
        }
        var month = monthOf(match, 2);
        var day = Integer.parseInt(match.group(1));
        if (match.group(3) != null) {
            return date(Integer.parseInt(match.group(3)), month.getValue(), day);
        }
        return date(anchor.getYear(), month.getValue(), day)
                .flatMap(same -> same.isBefore(anchor)
                        ? date(anchor.getYear() + 1, month.getValue(), day)
                        : Optional.of(same));
    }

    private static Optional<LocalDate> month(String words) {
        var match = MONTH.matcher(words);
        return match.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(match.group(2)), monthOf(match, 1)).atEndOfMonth())
                : Optional.empty();
    }

    private static Optional<LocalDate> year(String words) {
        var match = YEAR.matcher(words);
        return match.find()
                ? Optional.of(Year.of(Integer.parseInt(match.group(1))).atMonth(Month.DECEMBER).atEndOfMonth())
                : Optional.empty();
    }

    private static Month monthOf(Matcher match, int group) {
        var start = match.group(group).substring(0, 3);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
