package org.openscrutiny.support.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one parameter takes.
 *
 * @param accepts whether a text is of this kind
 * @param wanted  what to send, in plain English
 */
record Kind(Predicate<String> accepts, String wanted) {

    private static final Pattern ID = Pattern
            .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_NUMBER = 100;
    private static final Kind ANY = new Kind(text -> true, "a text");
    private static final Kind WHOLE = new Kind(readable(Integer::parseInt),
            "a whole number from -2147483648 to 2147483647");
    private static final Kind LARGE_WHOLE = new Kind(readable(Long::parseLong), "a whole number");
    private static final Kind TRUTH = new Kind(text -> text.equals("true") || text.equals("false"), "true or false");
    private static final Map<Class<?>, Kind> OF = Map.ofEntries(
            Map.entry(UUID.class, new Kind(text -> ID.matcher(text).matches(), "an id, which is a UUID")),
            Map.entry(int.class, WHOLE), Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, LARGE_WHOLE), Map.entry(Long.class, LARGE_WHOLE),
            Map.entry(boolean.class, TRUTH), Map.entry(Boolean.class, TRUTH),
            Map.entry(BigDecimal.class,
                    new Kind(text -> text.length() <= LONGEST_NUMBER && readable(BigDecimal::new).test(text)
                            && Math.abs((long) new BigDecimal(text).scale()) <= LONGEST_NUMBER, "a number")),
            Map.entry(LocalDate.class,
                    new Kind(text -> fits(() -> LocalDate.parse(text).getYear()),
                            "a date such as 2017-09-05, with a year from 1000 to 9999")),
            Map.entry(Instant.class,
                    new Kind(text -> fits(() -> Instant.parse(text).atOffset(ZoneOffset.UTC).getYear()),
                            "a time such as 2017-09-05T08:30:00Z, with a year from 1000 to 9999")),
            Map.entry(OffsetDateTime.class,
                    new Kind(text -> fits(() -> OffsetDateTime.parse(text).getYear()),
                            "a time with its offset such as 2017-09-05T09:30:00%2B01:00, with a year from 1000 to 9999")),
            Map.entry(YearMonth.class,
                    new Kind(text -> fits(() -> YearMonth.parse(text).getYear()), "a month such as 2017-09")),
            Map.entry(Year.class, new Kind(text -> fits(() -> Year.parse(text).getValue()), "a year such as 2017")));

    static Kind of(Class<?> type) {
        return type.isEnum() ? oneOf(type) : OF.getOrDefault(type, ANY);
    }

    private static Kind oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableList());
        return new Kind(names::contains, "one of " + String.join(", ", names));
    }

    private static Predicate<String> readable(Function<String, ?> parse) {
        return text -> {
            try {
                return parse.apply(text) != null;
            } catch (NumberFormatException unreadable) {
                return false;
            }
        };
    }

    private static boolean fits(IntSupplier year) {
        try {
            var its = year.getAsInt();
            return its >= 1000 && its <= 9999;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
