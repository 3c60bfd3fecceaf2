package org.openscrutiny.meetings.pack;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.content.ScorecardTable;
import org.openscrutiny.meetings.performanceclient.ScorecardReport;
import org.openscrutiny.meetings.rendering.SvgPicture;
import org.openscrutiny.meetings.snapshot.Answer.Told;

/** Sets out a scorecard as a table with its charts; says no more than it does. */
final class ScorecardTables {

    private ScorecardTables() {
    }

    static ScorecardTable of(Told<ScorecardReport> told) {
        var report = told.value();
        return new ScorecardTable(report.title(), report.purpose(),
                report.lines().stream().map(ScorecardTables::row).toList(),
                report.lines()
                        .stream()
                        .map(ScorecardReport.Line::chart)
                        .filter(Objects::nonNull)
                        .map(ScorecardTables::chart)
                        .toList(),
                CouncilTime.at(told.asOf()), told.stale());
    }

    private static ScorecardTable.Row row(ScorecardReport.Line line) {
        return new ScorecardTable.Row(line.title(), line.note(), line.period() == null ? "" : line.period(),
                value(line),
                line.target() == null ? null : withUnit(plain(line.target()), line.unit()), words(line.rag()),
                words(line.direction()), benchmark(line));
    }

    private static String value(ScorecardReport.Line line) {
        if (line.displayValue() == null) {
            return line.symbol() == null ? "no figure" : "no figure (" + line.symbol() + ")";
        }
        var shown = withUnit(line.displayValue(), line.unit());
        return "PROVISIONAL".equals(line.status()) ? shown + " (provisional)" : shown;
    }

    private static @Nullable String benchmark(ScorecardReport.Line line) {
        return line.benchmark() == null
                ? null
                : withUnit(line.benchmark(), line.unit())
                        + (line.benchmarkOf() == null ? "" : ", " + line.benchmarkOf());
    }

    private static String withUnit(String number, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return number;
        }
        return unit.startsWith("%")
                ? number + unit
                : unit.startsWith("£") ? "£" + number + unit.substring(1) : number + " " + unit;
    }

    /** She sends the exact number; 8.750000 says no more than 8.75. */
    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException inWords) {
            return number;
        }
    }

    /** The sister's own word, as people write it: NO_TARGET becomes "No target". */
    private static @Nullable String words(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What is no chart is left out; its words stand alone. */
    private static ScorecardTable.Chart chart(ScorecardReport.Chart chart) {
        return new ScorecardTable.Chart(chart.title(), chart.description(), SvgPicture.of(chart.svg()).orElse(null));
    }
}
