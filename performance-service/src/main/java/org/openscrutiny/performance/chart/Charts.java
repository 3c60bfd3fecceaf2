package org.openscrutiny.performance.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.annotation.Annotations;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.area.AreaLevel;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.assessment.AssessmentQuery;
import org.openscrutiny.performance.assessment.Assessments;
import org.openscrutiny.performance.comparator.ComparatorGroups;
import org.openscrutiny.performance.comparator.GroupView;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.source.Sources;
import org.openscrutiny.performance.target.Targets;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/** Puts charts together from the figures that stand, or stood; what is drawn of them is another matter. */
@ApplicationScoped
public class Charts {

    private final Indicators indicators;
    private final Areas areas;
    private final Observations observations;
    private final Targets targets;
    private final Assessments assessments;
    private final ComparatorGroups groups;
    private final Sources sources;
    private final Annotations annotations;

    Charts(Indicators indicators, Areas areas, Observations observations, Targets targets, Assessments assessments,
            ComparatorGroups groups, Sources sources, Annotations annotations) {
        this.indicators = indicators;
        this.areas = areas;
        this.observations = observations;
        this.targets = targets;
        this.assessments = assessments;
        this.groups = groups;
        this.sources = sources;
        this.annotations = annotations;
    }

    /**
     * All figures of an area, drawn; empty where there is nothing to draw.
     *
     * @param asPublished as they stood at the end of this day; null for those that stand now
     */
    public Optional<DrawnChart> draw(String indicatorCode, ChartType type, String area,
            @Nullable LocalDate asPublished) {
        return find(indicatorCode, ChartQuery.of(type, area, asPublished))
                .map(chart -> new DrawnChart(type, "%s: %s".formatted(chart.title(), chart.subtitle()),
                        chart.description(), Pictures.svg(chart)));
    }

    /** @throws NotFound if there is no such indicator, or no figure of the kind and time asked for */
    Chart chart(String indicatorCode, ChartQuery query) {
        return find(indicatorCode, query)
                .orElseThrow(() -> new NotFound("figure of %s in the time asked for in".formatted(indicatorCode),
                        String.valueOf(query.area)));
    }

    private Optional<Chart> find(String indicatorCode, ChartQuery query) {
        var measure = indicators.measure(indicatorCode);
        if (query.area == null) {
            throw new InvalidInput(Fault.in("area", "Say whose figure: area takes any code of an area."));
        }
        var area = areas.named(query.area, "area");
        var type = type(query.code);
        var all = observations.series(measure, area.id(), query.asPublished);
        var latest = all.stream()
                .map(SeriesFigure::period)
                .filter(period -> type == null || period.type() == type)
                .max(Comparator.comparing(Period::endOn).thenComparing(Period::startOn));
        var shown = latest.map(last -> all.stream()
                .filter(figure -> figure.period().type() == last.type() && isAsked(figure.period(), query))
                .toList()).orElse(List.of());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var run = new Run(measure, area, shown);
        return switch (query.type) {
            case RUN -> Optional.of(run(run, query));
            case SPC -> control(run, query);
            case BAR -> bars(run, query);
        };
    }

    private static @Nullable PeriodType type(@Nullable String code) {
        return code == null
                ? null
                : PeriodCode.ofCode(code)
                        .map(PeriodCode::type)
                        .orElseThrow(() -> new InvalidInput(Fault.in("code",
                                "\"%s\" is not a time code; they are written like AY, FYQ1, M6 or CUSTOM."
                                        .formatted(code))));
    }

    private static boolean isAsked(Period period, ChartQuery query) {
        return (query.from == null || !period.startOn().isBefore(query.from))
                && (query.to == null || !period.endOn().isAfter(query.to));
    }

    private Chart run(Run run, ChartQuery query) {
        var measure = run.measure();
        var levels = new Levels(run);
        var lines = new ArrayList<>(levels.targets(targets.of(measure.id(), run.area().id(), query.asPublished)));
        lines.addAll(benchmark(run, levels, query));
        var plot = new Plot.Lines(run.spots(), lines, true);
        var notes = notes(run, run.figures());
        var subtitle = subtitle(run);
        var known = new Known(annotations.of(measure.id(), run.area().id()), run.first(), run.last());
        return chart(ChartType.RUN, measure, subtitle, known.drawn(notes),
                ChartWords.run(measure, subtitle, plot, known.said(notes)), plot);
    }

    /** The nation's figures; where it has none the mean of statistical neighbours. */
    private List<Level> benchmark(Run run, Levels levels, ChartQuery query) {
        var nation = areas.nation();
        if (run.area().id() == nation.id()) {
            return List.of();
        }
        var neighbours = groups.neighbours(run.area().id(), null, run.last().endOn())
                .map(this::neighbours)
                .orElse(List.of());
        var ids = Stream.concat(neighbours.stream(), Stream.of(nation)).map(Area::id).toList();
        var others = observations.series(run.measure(), ids, query.asPublished);
        var national = levels.of(nation.name(),
                others.stream().filter(other -> other.areaId() == nation.id()).toList());
        return national.isEmpty() ? levels.meanOf(Beside.MEAN_OF_NEIGHBOURS, others) : national;
    }

    private Optional<Chart> control(Run run, ChartQuery query) {
        var measure = run.measure();
        var control = assessments.spc(measure.code(),
                AssessmentQuery.latest(run.area().code(), run.last().code().name(), query.asPublished), null, true);
        var points = control.points()
                .stream()
                .filter(point -> !point.period().startOn().isBefore(run.first().startOn())
                        && !point.period().endOn().isAfter(run.last().endOn()))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ControlLines(measure, control, points);
        var plot = new Plot.Lines(lines.spots(), lines.levels(), false);
        var notes = new ArrayList<>(notes(run, run.figures()));
        var last = control.groups().get(control.groups().size() - 1);
        if (last.upperLimit() != null && last.trialLimits()) {
            notes.add("The limits are of %d points only and may still move.".formatted(last.basis().size()));
        }
        var subtitle = subtitle(run);
        var known = new Known(control.annotations(), run.first(), run.last());
        return Optional.of(chart(ChartType.SPC, measure, subtitle, known.drawn(notes),
                ChartWords.control(measure, subtitle, plot, control, lines.special(), known.said(notes)), plot));
    }

    private Optional<Chart> bars(Run run, ChartQuery query) {
        var measure = run.measure();
        var own = run.figures().get(run.figures().size() - 1);
        var group = groups.neighbours(run.area().id(), null, own.period().endOn());
        var beside = new Beside(run.area(), group.map(this::neighbours).orElse(List.of()), wider(run.area()),
                observations.inPeriod(measure, own.period(), query.asPublished)
                        .stream()
                        .filter(figure -> figure.definitionVersion() == own.definitionVersion())
                        .filter(figure -> figure.figure().value() != null)
                        .toList());
        var plot = new Plot.Bars(beside.bars(measure));
        if (plot.bars().isEmpty()) {
            return Optional.empty();
        }
        var notes = new ArrayList<>(notes(run, beside.shown()));
        if (own.figure().value() == null) {
            notes.add("%s: %s.".formatted(run.area().name(), Run.shown(measure, own)));
        }
        beside.neighboursWithout().ifPresent(notes::add);
        var subtitle = "%s and others, %s".formatted(run.area().name(), own.period().label());
        var known = new Known(annotations.of(measure.id(), run.area().id()), own.period(), own.period());
        return Optional.of(chart(ChartType.BAR, measure, subtitle, known.drawn(notes),
                ChartWords.bars(measure, subtitle, plot, known.said(notes)), plot));
    }

    /** The region of an authority, then the nation. */
    private List<Area> wider(Area area) {
        var parent = area.parentId();
        var wider = new ArrayList<Area>();
        if (area.level() == AreaLevel.LA && parent != null) {
            wider.add(areas.byId(parent));
        }
        if (area.id() != areas.nation().id()) {
            wider.add(areas.nation());
        }
        return wider;
    }

    private List<Area> neighbours(GroupView group) {
        return group.members().stream().map(member -> areas.get(member.area().code())).toList();
    }

    private static String subtitle(Run run) {
        return run.first().sameAs(run.last())
                ? "%s, %s".formatted(run.area().name(), run.last().label())
                : "%s, %s to %s".formatted(run.area().name(), run.first().label(), run.last().label());
    }

    private List<String> notes(Run run, List<SeriesFigure> figures) {
        var ids = figures.stream().map(SeriesFigure::sourceId).filter(Objects::nonNull).distinct().toList();
        var notes = new ArrayList<String>();
        var named = sources.named(ids)
                .stream()
                .map(source -> "%s, %s".formatted(source.publisher(), source.title()))
                .toList();
        notes.add(named.isEmpty() ? "Source: not stated." : "Source: %s.".formatted(String.join("; ", named)));
        if (run.figures().stream().map(SeriesFigure::definitionVersion).distinct().count() > 1) {
            notes.add("The definition changed within this time.");
        }
        if (figures.stream().anyMatch(figure -> figure.status() == ObservationStatus.PROVISIONAL)) {
            notes.add("Provisional figures may still change.");
        }
        return notes;
    }

    private static Chart chart(ChartType type, Measure measure, String subtitle, List<String> notes,
            String description, Plot plot) {
        return new Chart(measure.code() + "-" + type.name().toLowerCase(Locale.ROOT), measure.title(), subtitle,
                axis(measure), measure.indicatorDp(), notes, description, plot);
    }

    private static String axis(Measure measure) {
        return switch (measure.measureType()) {
            case COUNT -> "Number";
            case PERCENT -> "%";
            case RATE_PER -> measure.unit().isEmpty() && measure.rateBase() != null
                    ? "per " + measure.rateBase().toPlainString()
                    : measure.unit();
            case DURATION_DAYS -> "Days";
            case MONEY -> measure.unit();
            case RATIO -> measure.unit().isEmpty() ? "Ratio" : measure.unit();
        };
    }
}
