package org.openscrutiny.performance.period;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time identifiers of Explore Education Statistics, named by their code in its API and labelled as in its CSV files,
 * and {@link #CUSTOM} for spans that no code names.
 */
public enum PeriodCode {
    // @formatter:off
    AY(PeriodType.ACADEMIC_YEAR),
    AYQ1(PeriodType.ACADEMIC_QUARTER), AYQ2(PeriodType.ACADEMIC_QUARTER),
    AYQ3(PeriodType.ACADEMIC_QUARTER), AYQ4(PeriodType.ACADEMIC_QUARTER),
    FY(PeriodType.FINANCIAL_YEAR),
    FYQ1(PeriodType.FINANCIAL_QUARTER), FYQ2(PeriodType.FINANCIAL_QUARTER),
    FYQ3(PeriodType.FINANCIAL_QUARTER), FYQ4(PeriodType.FINANCIAL_QUARTER),
    P1(PeriodType.FINANCIAL_HALF), P2(PeriodType.FINANCIAL_HALF),
    CY(PeriodType.CALENDAR_YEAR),
    CYQ1(PeriodType.CALENDAR_QUARTER), CYQ2(PeriodType.CALENDAR_QUARTER),
    CYQ3(PeriodType.CALENDAR_QUARTER), CYQ4(PeriodType.CALENDAR_QUARTER),
    TY(PeriodType.TAX_YEAR),
    TYQ1(PeriodType.TAX_QUARTER), TYQ2(PeriodType.TAX_QUARTER),
    TYQ3(PeriodType.TAX_QUARTER), TYQ4(PeriodType.TAX_QUARTER),
    RY(PeriodType.REPORTING_YEAR),
    T1(PeriodType.TERM), T2(PeriodType.TERM), T3(PeriodType.TERM), T1T2(PeriodType.TERM_PAIR),
    M1(PeriodType.MONTH), M2(PeriodType.MONTH), M3(PeriodType.MONTH), M4(PeriodType.MONTH),
    M5(PeriodType.MONTH), M6(PeriodType.MONTH), M7(PeriodType.MONTH), M8(PeriodType.MONTH),
    M9(PeriodType.MONTH), M10(PeriodType.MONTH), M11(PeriodType.MONTH), M12(PeriodType.MONTH),
    W1(PeriodType.WEEK), W2(PeriodType.WEEK), W3(PeriodType.WEEK), W4(PeriodType.WEEK),
    W5(PeriodType.WEEK), W6(PeriodType.WEEK), W7(PeriodType.WEEK), W8(PeriodType.WEEK),
    W9(PeriodType.WEEK), W10(PeriodType.WEEK), W11(PeriodType.WEEK), W12(PeriodType.WEEK),
    W13(PeriodType.WEEK), W14(PeriodType.WEEK), W15(PeriodType.WEEK), W16(PeriodType.WEEK),
    W17(PeriodType.WEEK), W18(PeriodType.WEEK), W19(PeriodType.WEEK), W20(PeriodType.WEEK),
    W21(PeriodType.WEEK), W22(PeriodType.WEEK), W23(PeriodType.WEEK), W24(PeriodType.WEEK),
    W25(PeriodType.WEEK), W26(PeriodType.WEEK), W27(PeriodType.WEEK), W28(PeriodType.WEEK),
    W29(PeriodType.WEEK), W30(PeriodType.WEEK), W31(PeriodType.WEEK), W32(PeriodType.WEEK),
    W33(PeriodType.WEEK), W34(PeriodType.WEEK), W35(PeriodType.WEEK), W36(PeriodType.WEEK),
    W37(PeriodType.WEEK), W38(PeriodType.WEEK), W39(PeriodType.WEEK), W40(PeriodType.WEEK),
    W41(PeriodType.WEEK), W42(PeriodType.WEEK), W43(PeriodType.WEEK), W44(PeriodType.WEEK),
    W45(PeriodType.WEEK), W46(PeriodType.WEEK), W47(PeriodType.WEEK), W48(PeriodType.WEEK),
    W49(PeriodType.WEEK), W50(PeriodType.WEEK), W51(PeriodType.WEEK), W52(PeriodType.WEEK),
    CUSTOM(PeriodType.CUSTOM);
    // @formatter:on

    private static final Map<String, PeriodCode> BY_LABEL = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(PeriodCode::label, Function.identity()));
    private static final Map<String, PeriodCode> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(PeriodCode::name, Function.identity()));

    private final PeriodType type;
    private final int number;
    private final String label;

    PeriodCode(PeriodType type) {
        this.type = type;
        this.number = number(name(), type);
        this.label = label(type, number);
    }

    /** The digits its name ends with; a whole year has none, and a pair of terms counts as one. */
    private static int number(String name, PeriodType type) {
        var digits = name.replaceFirst("^[A-Z]+", "");
        return digits.isEmpty() || type == PeriodType.TERM_PAIR ? 1 : Integer.parseInt(digits);
    }

    private static String label(PeriodType type, int number) {
        return switch (type) {
            case ACADEMIC_YEAR -> "Academic year";
            case ACADEMIC_QUARTER -> "Academic year Q" + number;
            case FINANCIAL_YEAR -> "Financial year";
            case FINANCIAL_QUARTER -> "Financial year Q" + number;
            case FINANCIAL_HALF -> number == 1 ? "Part 1 (April to September)" : "Part 2 (October to March)";
            case CALENDAR_YEAR -> "Calendar year";
            case CALENDAR_QUARTER -> "Calendar year Q" + number;
            case TAX_YEAR -> "Tax year";
            case TAX_QUARTER -> "Tax year Q" + number;
            case REPORTING_YEAR -> "Reporting year";
            case TERM -> number == 1 ? "Autumn term" : number == 2 ? "Spring term" : "Summer term";
            case TERM_PAIR -> "Autumn and spring term";
            case MONTH -> Month.of(number).getDisplayName(TextStyle.FULL, Locale.UK);
            case WEEK -> "Week " + number;
            case CUSTOM -> "Custom";
        };
    }

    /** The time identifier as in CSV files, such as {@code Academic year}. */
    public String label() {
        return label;
    }

    public PeriodType type() {
        return type;
    }

    /** Which of its kind within the year, from 1: the quarter, half, term, month or week. */
    public int number() {
        return number;
    }

    /** Finds the code of a time identifier as in CSV files; case and spelling must be exact. */
    public static Optional<PeriodCode> ofLabel(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** Finds a code by its name, such as {@code FYQ1}. */
    public static Optional<PeriodCode> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether it lies in a year that begins in one calendar year and ends in the next, written 2015/16. */
    public boolean spansTwoYears() {
        return switch (type) {
            case ACADEMIC_YEAR, ACADEMIC_QUARTER, FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, TAX_YEAR,
                    TAX_QUARTER, TERM, TERM_PAIR ->
                true;
            case CALENDAR_YEAR, CALENDAR_QUARTER, REPORTING_YEAR, MONTH, WEEK, CUSTOM -> false;
        };
    }

    /** Whether an open-data file may hold it; the other quarters are known to the API alone. */
    public boolean inOpenDataFiles() {
        return switch (type) {
            case ACADEMIC_QUARTER, CALENDAR_QUARTER, TAX_QUARTER, CUSTOM -> false;
            case ACADEMIC_YEAR, FINANCIAL_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF, CALENDAR_YEAR, TAX_YEAR,
                    REPORTING_YEAR, TERM, TERM_PAIR, MONTH, WEEK ->
                true;
        };
    }

    /** Whether one open-data file may hold both: terms, weeks, months, financial quarters or halves among themselves. */
    public boolean mixesWith(PeriodCode other) {
        return this == other || type == other.type && repeats() || isTerm() && other.isTerm();
    }

    private boolean isTerm() {
        return type == PeriodType.TERM || type == PeriodType.TERM_PAIR;
    }

    private boolean repeats() {
        return switch (type) {
            case FINANCIAL_QUARTER, FINANCIAL_HALF, TERM, MONTH, WEEK -> true;
            case ACADEMIC_YEAR, ACADEMIC_QUARTER, FINANCIAL_YEAR, CALENDAR_YEAR, CALENDAR_QUARTER, TAX_YEAR,
                    TAX_QUARTER, REPORTING_YEAR, TERM_PAIR, CUSTOM ->
                false;
        };
    }

    /** How many of its type one year holds. */
    int perYear() {
        return switch (type) {
            case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR, TAX_YEAR, REPORTING_YEAR, TERM_PAIR, CUSTOM -> 1;
            case FINANCIAL_HALF -> 2;
            case TERM -> 3;
            case ACADEMIC_QUARTER, FINANCIAL_QUARTER, CALENDAR_QUARTER, TAX_QUARTER -> 4;
            case MONTH -> 12;
            case WEEK -> 52;
        };
    }

    /** The code of the same type with this number. */
    PeriodCode sibling(int wanted) {
        return values()[ordinal() - number + wanted];
    }
}
