package org.openscrutiny.performance.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The first and last days that the codes stand for. */
final class PeriodDates {

    private PeriodDates() {
    }

    static LocalDate firstDay(PeriodCode code, int year) {
        var number = code.number();
        return switch (code.type()) {
            case ACADEMIC_YEAR, ACADEMIC_QUARTER -> academicFirstDay(Month.SEPTEMBER, code, year);
            case FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF -> LocalDate.of(year, 4, 1)
                    .plusMonths((number - 1L) * months(code));
            case TAX_YEAR, TAX_QUARTER -> LocalDate.of(year, 4, 6).plusMonths((number - 1L) * months(code));
            case CALENDAR_YEAR, CALENDAR_QUARTER, REPORTING_YEAR, MONTH -> LocalDate.of(year, 1, 1)
                    .plusMonths((number - 1L) * months(code));
            case TERM -> number == 1
                    ? LocalDate.of(year, 9, 1)
                    : number == 2 ? LocalDate.of(year + 1, 1, 1) : Easter.sunday(year + 1).plusDays(1);
            case TERM_PAIR -> LocalDate.of(year, 9, 1);
            case WEEK -> firstMonday(year).plusWeeks(number - 1L);
            case CUSTOM -> throw new InvalidPeriod("A custom period needs its first and last day.");
        };
    }

    static LocalDate lastDay(PeriodCode code, int year) {
        return switch (code.type()) {
            case ACADEMIC_YEAR, ACADEMIC_QUARTER, FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, TAX_YEAR,
                    TAX_QUARTER, CALENDAR_YEAR, CALENDAR_QUARTER, REPORTING_YEAR, MONTH ->
                firstDay(
                        code, year).plusMonths(months(code)).minusDays(1);
            case TERM -> code.number() == 1
                    ? LocalDate.of(year, 12, 31)
                    : code.number() == 2 ? Easter.sunday(year + 1) : LocalDate.of(year + 1, 8, 31);
            case TERM_PAIR -> Easter.sunday(year + 1);
            case WEEK -> firstDay(code, year).plusDays(6);
            case CUSTOM -> throw new InvalidPeriod("A custom period needs its first and last day.");
        };
    }

    static LocalDate academicFirstDay(Month start, PeriodCode code, int year) {
        return LocalDate.of(year, start, 1).plusMonths((code.number() - 1L) * months(code));
    }

    static LocalDate academicLastDay(PeriodCode code, LocalDate first) {
        return first.plusMonths(months(code)).minusDays(1);
    }

    private static int months(PeriodCode code) {
        return 12 / code.perYear();
    }

    private static LocalDate firstMonday(int isoYear) {
        return LocalDate.of(isoYear, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static long isoWeeks(int isoYear) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(isoYear, 1, 4)).getMaximum();
    }
}
