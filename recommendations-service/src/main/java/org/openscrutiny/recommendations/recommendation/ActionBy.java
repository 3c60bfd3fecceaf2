package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.Precision;

/**
 * When something is to be done: in the words of the source, with the last day they allow.
 *
 * @param date    the last day in time; absent where the words imply none. A month stands for its last day
 * @param ongoing whether it goes on with no end
 */
public record ActionBy(@NotBlank @Size(max = 200) @Schema(examples = "End of February 2017 and ongoing") String text,
        @Schema(examples = "2017-02-28") @Nullable LocalDate date, @Nullable Precision precision,
        @Nullable Boolean ongoing) {

    private static final Map<String, Integer> MONTHS = IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    m -> Month.of(m).getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT),
                    m -> m));
    // Bounded pieces only: the text comes from a client and must not make the matching slow.
    private static final Pattern DAY_MONTH_YEAR = Pattern
            .compile("\\b(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) (\\d{4})\\b");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b([a-z]{3,9}) (\\d{4})\\b");

    /** Reads from the words what the client did not say itself. */
    public ActionBy read() {
        var words = text.toLowerCase(Locale.ROOT);
        var goesOn = ongoing != null ? ongoing : words.contains("ongoing");
        if (date != null) {
            return new ActionBy(text, date, precision == null ? Precision.DAY : precision, goesOn);
        }
        var day = DAY_MONTH_YEAR.matcher(words);
        if (day.find()) {
            var named = month(day, 2);
            var dayOfMonth = Integer.parseInt(day.group(1));
            if (named != null && YearMonth.of(Integer.parseInt(day.group(3)), named).isValidDay(dayOfMonth)) {
                var stated = LocalDate.of(Integer.parseInt(day.group(3)), named, dayOfMonth);
                return new ActionBy(text, stated, Precision.DAY, goesOn);
            }
        }
        var month = MONTH_YEAR.matcher(words);
        while (month.find()) {
            var named = month(month, 1);
            if (named != null) {
                var last = YearMonth.of(Integer.parseInt(month.group(2)), named).atEndOfMonth();
                return new ActionBy(text, last, Precision.MONTH, goesOn);
            }
        }
        return new ActionBy(text, null, Precision.TEXT, goesOn);
    }

    private static @Nullable Integer month(Matcher found, int group) {
        return MONTHS.get(found.group(group));
    }

    /** Days from the original date to this one, negative if it moved forward; absent where either has no date. */
    public static @Nullable Long slippageDays(@Nullable LocalDate original, @Nullable LocalDate current) {
        return original == null || current == null ? null : ChronoUnit.DAYS.between(original, current);
    }
}
