package org.openscrutiny.performance.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;

/** The chart equals, point by point, what the published method computed for the same series. */
class SpcExpectedTest {

    private static final BigDecimal BILLIONTH = new BigDecimal("1e-9");
    private static final Map<String, SpecialCause> CAUSES = Map.of("Above UCL", SpecialCause.ABOVE_UPPER_LIMIT,
            "Below LCL", SpecialCause.BELOW_LOWER_LIMIT, "7 Point Trend (Increasing)", SpecialCause.TREND_UP,
            "7 Point Trend (Decreasing)", SpecialCause.TREND_DOWN, "2 in 3 Above CL", SpecialCause.TWO_IN_THREE_HIGH,
            "2 in 3 Below CL", SpecialCause.TWO_IN_THREE_LOW, "7 Points Above CL", SpecialCause.SHIFT_ABOVE_MEAN,
            "7 Points Below CL", SpecialCause.SHIFT_BELOW_MEAN);
    private static final Map<String, Assurance> ASSURANCES = Map.of("consistent_fail", Assurance.FAIL,
            "consistent_pass",
            Assurance.PASS, "inconsistent", Assurance.HIT_OR_MISS);

    static Stream<Expected> charts() {
        var charts = new LinkedHashMap<String, Expected>();
        lines().skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> charts
                        .computeIfAbsent(cells[0] + ", " + cells[1], name -> Expected.of(name, cells)).rows.add(cells));
        return charts.values().stream();
    }

    @Test
    void everySeriesOfTheFileIsCharted() {
        assertThat(charts().map(chart -> chart.rows.size())).containsExactlyInAnyOrder(36, 36, 36, 11, 16, 16, 16, 16,
                16,
                20, 20, 20, 20, 1, 1);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void equalsThePublishedMethod(Expected expected) {
        var chart = SpcChart.of(expected.series(), expected.settings);
        assertThat(chart.points()).hasSize(expected.rows.size());
        for (var i = 0; i < expected.rows.size(); i++) {
            var cells = expected.rows.get(i);
            var point = chart.points().get(i);
            var group = chart.groups().get(point.group());
            assertThat(point.value()).as(cells[5]).isEqualByComparingTo(cells[6]);
            assertThat(point.group()).as(cells[5]).isEqualTo(Integer.parseInt(cells[7]));
            assertClose(group.mean(), cells[8], cells[5] + " mean");
            assertClose(group.lowerLimit(), cells[9], cells[5] + " lower limit");
            assertClose(group.upperLimit(), cells[10], cells[5] + " upper limit");
            assertThat(point.specialCause()).as(cells[5]).isEqualTo(CAUSES.get(cells[11]));
            assertThat(point.variation().name()).as(cells[5]).isEqualToIgnoringCase(cells[12]);
            assertThat(chart.assurance()).as(cells[5]).isEqualTo(ASSURANCES.get(cells[13]));
        }
    }

    private static void assertClose(@Nullable BigDecimal actual, String printed, String what) {
        if (printed.isEmpty()) {
            assertThat(actual).as(what).isNull();
        } else {
            assertThat(actual).as(what).isCloseTo(new BigDecimal(printed), within(BILLIONTH));
        }
    }

    private static Stream<String> lines() {
        try (var file = Objects.requireNonNull(SpcExpectedTest.class.getResourceAsStream("/golden/spc_expected.csv"));
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Expected(String name, SpcSettings settings, List<String[]> rows) {

        static Expected of(String name, String[] cells) {
            var polarity = cells[1].equals("increase") ? Polarity.HIGHER_BETTER : Polarity.LOWER_BETTER;
            var target = cells[2].isEmpty() ? null : new BigDecimal(cells[2]);
            var fixAfter = cells[3].isEmpty() ? null : Integer.valueOf(cells[3]);
            return new Expected(name, new SpcSettings(polarity, target, fixAfter, cells[4].equals("TRUE")),
                    new ArrayList<>());
        }

        List<SpcObservation> series() {
            var series = new ArrayList<SpcObservation>();
            var group = "0";
            for (var cells : rows) {
                series.add(new SpcObservation(period(LocalDate.parse(cells[5])), new BigDecimal(cells[6]), false,
                        !cells[7].equals(group)));
                group = cells[7];
            }
            return series;
        }

        private Period period(LocalDate start) {
            return name.startsWith("bucks")
                    ? Period.of(PeriodCode.AY, start.getYear())
                    : Period.of(PeriodCode.valueOf("M" + start.getMonthValue()), start.getYear());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
