package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The time that a figure is of. Both dates are inclusive. Ordered by start, then end, then code.
 *
 * <p>
 * Dates by code: financial years run from 1 April, tax years from 6 April, academic years from 1 September (further
 * education: 1 August, see {@link #inFurtherEducation}). Weeks are ISO weeks, Monday to Sunday, named by the ISO year.
 * Terms are cut as the school census cuts them: the spring term ends on Easter Sunday; the three fill the academic year. A
 * reporting year is a snapshot: with its reference date it is that one day, without it all that is known is the calendar
 * year.
 *
 * @param year the calendar year it is named by: the first one of years written 2015/16; of a custom span the year of its
 *             start
 */
public record Period(PeriodCode code, int year, LocalDate startOn, LocalDate endOn) implements Comparable<Period> {

    private static final int MIN_YEAR = 1000;
    private static final int MAX_YEAR = 9998;
    private static final Comparator<Period> BY_TIME = Comparator.comparing(Period::startOn)
            .thenComparing(Period::endOn)
            .thenComparing(Period::code);

    /** @throws InvalidPeriod if the dates are not those of the code and year */
    public Period {
        if (code == PeriodCode.CUSTOM) {
            checkSpan(year, startOn, endOn);
        } else {
            checkYear(year);
            checkDates(code, year, startOn, endOn);
        }
    }

    /**
     * The period of this code; of an academic year the one of schools, of a reporting year the one with no reference date.
     *
     * @param year the first calendar year of those it is named by
     * @throws InvalidPeriod for a custom span, which needs its dates, and for a year outside 1000 to 9998
     */
    public static Period of(PeriodCode code, int year) {
        if (code == PeriodCode.CUSTOM) {
            throw new InvalidPeriod("A custom period needs its first and last day.");
        }
        checkYear(year);
        return new Period(code, year, PeriodDates.firstDay(code, year), PeriodDates.lastDay(code, year));
    }

    /** A span that no code names, such as June to December 2016; both days belong to it. */
    public static Period custom(LocalDate startOn, LocalDate endOn) {
        return new Period(PeriodCode.CUSTOM, startOn.getYear(), startOn, endOn);
    }

    /** A reporting year's snapshot, such as the social work census of 30 September 2017; named by the year of that day. */
    public static Period reporting(LocalDate referenceOn) {
        return new Period(PeriodCode.RY, referenceOn.getYear(), referenceOn, referenceOn);
    }

    /**
     * Reads the pair of columns of an open-data file, such as {@code 201516} and {@code Academic year}.
     *
     * @throws InvalidPeriod if the identifier is none of the codes' labels, or the digits are not those it takes
     */
    public static Period ofCsv(String timePeriod, String timeIdentifier) {
        return PeriodReader.ofCsv(timePeriod, timeIdentifier);
    }

    /**
     * Reads the pair of the official statistics API, such as {@code 2015/2016} and {@code AY}. A single year stands for the
     * one that begins in it; a custom span is written {@code 2016-06-01/2016-12-31}.
     *
     * @throws InvalidPeriod if there is no such code, or the years are not those it takes
     */
    public static Period ofApi(String period, String code) {
        return PeriodReader.ofApi(period, code);
    }

    /**
     * Reads what {@link #toString} prints: the API pair with a bar between, such as {@code 2015/2016|AY}.
     *
     * @throws InvalidPeriod as {@link #ofApi}
     */
    public static Period parse(String text) {
        return PeriodReader.parse(text);
    }

    /** The academic year or quarter of further education, which begins on 1 August. */
    public Period inFurtherEducation() {
        return switch (code.type()) {
            case ACADEMIC_YEAR, ACADEMIC_QUARTER -> academicFrom(Month.AUGUST, code, year);
            case FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, CALENDAR_YEAR, CALENDAR_QUARTER, TAX_YEAR,
                    TAX_QUARTER, REPORTING_YEAR, TERM, TERM_PAIR, MONTH, WEEK, CUSTOM ->
                throw new InvalidPeriod(
                        "%s is no academic year; only those begin on 1 August in further education.".formatted(this));
        };
    }

    public PeriodType type() {
        return code.type();
    }

    /** Whether both are the same period by code and year, whatever is known of their dates; custom spans by their dates. */
    public boolean sameAs(Period other) {
        return code == PeriodCode.CUSTOM ? equals(other) : code == other.code && year == other.year;
    }

    /**
     * The period of the same type that ends the day before this one begins. Empty for a custom span, and for the first week
     * of a year that follows one of 53 ISO weeks, since no code names the week between.
     */
    public Optional<Period> previous() {
        if (code == PeriodCode.CUSTOM) {
            return Optional.empty();
        }
        if (code.number() > 1) {
            return Optional.of(like(code.sibling(code.number() - 1), year));
        }
        if (type() == PeriodType.WEEK && PeriodDates.isoWeeks(year - 1) > code.perYear()) {
            return Optional.empty();
        }
        return Optional.of(like(code.sibling(code.perYear()), year - 1));
    }

    /** The same period one year before; empty for a custom span. */
    public Optional<Period> previousYear() {
        return code == PeriodCode.CUSTOM ? Optional.empty() : Optional.of(like(code, year - 1));
    }

    /** The first column of the pair in CSV files: {@code 201516}, {@code 2016}; of a custom span its dates. */
    public String timePeriod() {
        if (code == PeriodCode.CUSTOM) {
            return span();
        }
        return code.spansTwoYears() ? year + twoDigits(year + 1) : Integer.toString(year);
    }

    /** The second column of the pair in CSV files, such as {@code Academic year}. */
    public String timeIdentifier() {
        return code.label();
    }

    /** The first part of the pair of the API: {@code 2015/2016}, {@code 2016}; of a custom span its dates. */
    public String apiPeriod() {
        if (code == PeriodCode.CUSTOM) {
            return span();
        }
        return code.spansTwoYears() ? year + "/" + (year + 1) : Integer.toString(year);
    }

    /** For people: 2015/16, 2015/16 Q1, June 2017, 2017 Week 12, 1 June 2016 to 31 December 2016. */
    public String label() {
        var years = code.spansTwoYears() ? year + "/" + twoDigits(year + 1) : Integer.toString(year);
        return switch (type()) {
            case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR, TAX_YEAR, REPORTING_YEAR -> years;
            case ACADEMIC_QUARTER, FINANCIAL_QUARTER, CALENDAR_QUARTER, TAX_QUARTER -> years + " Q" + code.number();
            case FINANCIAL_HALF, TERM, TERM_PAIR, WEEK -> years + " " + code.label();
            case MONTH -> code.label() + " " + years;
            case CUSTOM -> day(startOn) + " to " + day(endOn);
        };
    }

    @Override
    public int compareTo(Period other) {
        return BY_TIME.compare(this, other);
    }

    /** The API pair with a bar between, such as {@code 2015/2016|AY}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return apiPeriod() + "|" + code.name();
    }

    /** The period of another code and year that has its dates by the same reckoning as this one. */
    private Period like(PeriodCode other, int otherYear) {
        if (type() == PeriodType.REPORTING_YEAR && startOn.equals(endOn)) {
            return reporting(startOn.withYear(otherYear));
        }
        var standard = of(other, otherYear);
        return startOn.equals(PeriodDates.firstDay(code, year)) ? standard : standard.inFurtherEducation();
    }

    /** Put together by hand, for a page of figures has three names of a period in each row; a year has four digits. */
    private static String twoDigits(int year) {
        return Integer.toString(year).substring(2);
    }

    private String span() {
        return startOn + "/" + endOn;
    }

    private static String day(LocalDate date) {
        var month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return date.getDayOfMonth() + " " + month + " " + date.getYear();
    }

    private static void checkYear(int year) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            throw new InvalidPeriod("The year %d is outside %d to %d.".formatted(year, MIN_YEAR, MAX_YEAR));
        }
    }

    private static void checkSpan(int year, LocalDate startOn, LocalDate endOn) {
        checkYear(startOn.getYear());
        checkYear(endOn.getYear());
        if (endOn.isBefore(startOn)) {
            throw new InvalidPeriod("A period cannot end on %s, before it begins on %s.".formatted(endOn, startOn));
        }
        if (year != startOn.getYear()) {
            throw new InvalidPeriod(
                    "A custom period is named by the year of its start, %d.".formatted(startOn.getYear()));
        }
    }

    private static void checkDates(PeriodCode code, int year, LocalDate startOn, LocalDate endOn) {
        var standard = startOn.equals(PeriodDates.firstDay(code, year))
                && endOn.equals(PeriodDates.lastDay(code, year));
        var fits = standard || switch (code.type()) {
            case REPORTING_YEAR -> startOn.equals(endOn) && startOn.getYear() == year;
            case ACADEMIC_YEAR, ACADEMIC_QUARTER -> {
                var first = PeriodDates.academicFirstDay(Month.AUGUST, code, year);
                yield startOn.equals(first) && endOn.equals(PeriodDates.academicLastDay(code, first));
            }
            case FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, CALENDAR_YEAR, CALENDAR_QUARTER, TAX_YEAR,
                    TAX_QUARTER, TERM, TERM_PAIR, MONTH, WEEK, CUSTOM ->
                false;
        };
        if (!fits) {
            throw new InvalidPeriod("%s %d does not run from %s to %s but from %s to %s.".formatted(code.label(), year,
                    startOn, endOn, PeriodDates.firstDay(code, year), PeriodDates.lastDay(code, year)));
        }
    }

    private static Period academicFrom(Month start, PeriodCode code, int year) {
        var first = PeriodDates.academicFirstDay(start, code, year);
        return new Period(code, year, first, PeriodDates.academicLastDay(code, first));
    }
}
