package org.openscrutiny.performance.standing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.openmetrics.MetricUnit;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/** How each indicator stands, for dashboards: read from what was reckoned when its figures changed. */
@ApplicationScoped
class StandingFigures implements FigureSource {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final EntityManager database;
    private final Areas areas;
    private final Clock clock;
    private final String ownArea;
    private final int most;

    StandingFigures(EntityManager database, Areas areas, Clock clock,
            @ConfigProperty(name = "scrutiny.own-area") String ownArea,
            @ConfigProperty(name = "scrutiny.scraped-indicators") int most) {
        this.database = database;
        this.areas = areas;
        this.clock = clock;
        this.ownArea = ownArea;
        this.most = most;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    @ActivateRequestContext
    public List<Figure> read() {
        var standings = new Selection().list(database, """
                select i.code, i.title, i.unit, i.polarity, s.value, s.benchmark, s.target, s.rag, s.direction, s.period_code,
                    s.period_end, s.stale_on, s.red_periods
                from indicators i join indicator_standings s on s.indicator_id = i.id""", "i.code", most, One::of);
        var own = areas.get(ownArea).code();
        return List.of(
                new Figure("performance_indicator_value",
                        "The latest figure, a share as a ratio of 1; none where it is missing or withheld",
                        List.of("indicator", "area", "unit"), standings.stream()
                                .flatMap(one -> Stream.concat(
                                        one.number(one.value, own), one.number(one.benchmark, areas.nation().code())))
                                .toList()),
                new Figure("performance_indicator_target",
                        "What the latest figure is held against, a share as a ratio of 1",
                        List.of("indicator", "area", "unit"),
                        standings.stream().flatMap(one -> one.number(one.target, own)).toList()),
                new Figure("performance_indicator_rag", "1 for how the latest figure stands, 0 for every other status",
                        List.of("indicator", "area", "status"),
                        standings.stream().flatMap(one -> one.statuses(own)).toList()),
                of("performance_indicator_direction",
                        "1 where the latest figure is better than the one before, or more; -1 where it is worse, or less; 0 where neither",
                        standings, own, One::way),
                of("performance_indicator_observation_timestamp_seconds", "The end of the latest figure's period",
                        standings, own,
                        one -> (double) one.periodEnd.plusDays(1).atStartOfDay(COUNCIL).toEpochSecond()),
                of("performance_indicator_stale", "1 where the latest figure is older than its frequency allows",
                        standings,
                        own, one -> one.isStale(LocalDate.now(clock.withZone(COUNCIL))) ? 1.0 : 0.0),
                of("performance_indicator_red_periods",
                        "How many periods running miss their target by more than the tolerance, counted up to 2",
                        standings,
                        own, one -> (double) one.redPeriods),
                new Figure("performance_indicator_info",
                        "What the indicator is called and of what its latest figure is",
                        List.of("indicator", "title", "polarity", "period"),
                        standings.stream()
                                .map(one -> Sample.of(1, one.code, one.title, one.polarity.name(), one.period))
                                .toList()));
    }

    private static Figure of(String name, String description, List<One> standings, String own,
            Function<One, @Nullable Double> value) {
        var samples = new ArrayList<Sample>();
        for (var one : standings) {
            var known = value.apply(one);
            if (known != null) {
                samples.add(Sample.of(known, one.code, own));
            }
        }
        return new Figure(name, description, List.of("indicator", "area"), samples);
    }

    private record One(String code, String title, String unit, Polarity polarity, @Nullable BigDecimal value,
            @Nullable BigDecimal benchmark, @Nullable BigDecimal target, RagStatus rag, Direction direction,
            String period, LocalDate periodEnd, @Nullable LocalDate staleOn, int redPeriods) {

        static One of(Row row) {
            return new One(row.text(0), row.text(1), row.text(2), row.oneOf(3, Polarity.class), row.maybeDecimal(4),
                    row.maybeDecimal(5), row.maybeDecimal(6), row.oneOf(7, RagStatus.class),
                    row.oneOf(8, Direction.class), row.text(9), row.day(10), row.maybeDay(11), row.number(12));
        }

        Stream<Sample> number(@Nullable BigDecimal number, String area) {
            var metric = MetricUnit.of(unit);
            return number == null
                    ? Stream.of()
                    : Stream.of(Sample.of(metric.convert(number).doubleValue(), code, area, metric.label()));
        }

        Stream<Sample> statuses(String area) {
            return Arrays.stream(RagStatus.values())
                    .map(status -> Sample.of(status == rag ? 1 : 0, code, area, status.name()));
        }

        @Nullable
        Double way() {
            return switch (direction) {
                case IMPROVING, UP -> 1.0;
                case DECLINING, DOWN -> -1.0;
                case STATIC -> 0.0;
                case UNKNOWN -> null;
            };
        }

        boolean isStale(LocalDate today) {
            return staleOn != null && !staleOn.isAfter(today);
        }
    }
}
