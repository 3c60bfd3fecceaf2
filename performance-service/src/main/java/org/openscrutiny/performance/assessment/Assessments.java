package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.annotation.AnnotationKind;
import org.openscrutiny.performance.annotation.AnnotationView;
import org.openscrutiny.performance.annotation.Annotations;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.figure.Quotient;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rating.Aim;
import org.openscrutiny.performance.rating.Change;
import org.openscrutiny.performance.rating.ChangeBasis;
import org.openscrutiny.performance.rating.ChangeSide;
import org.openscrutiny.performance.rating.DirectionInputs;
import org.openscrutiny.performance.rating.DirectionOfTravel;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RagInputs;
import org.openscrutiny.performance.rating.SeriesPoint;
import org.openscrutiny.performance.rating.Tolerance;
import org.openscrutiny.performance.spc.SpcChart;
import org.openscrutiny.performance.spc.SpcObservation;
import org.openscrutiny.performance.spc.SpcSettings;
import org.openscrutiny.performance.target.TargetView;
import org.openscrutiny.performance.target.Targets;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/** Reckons how indicators stand; nothing of it is stored, so that it is always what the rules say of the figures. */
@ApplicationScoped
public class Assessments {

    /** Periods that make the long view of the direction of travel. */
    private static final int LONG_PERIODS = 3;
    /** A definition change said in an annotation counts as a new definition, below any real one. */
    private static final int DEFINITION_STEP = 1000;

    private final Indicators indicators;
    private final Observations observations;
    private final Targets targets;
    private final Annotations annotations;
    private final Benchmarks benchmarks;
    private final Areas areas;

    Assessments(Indicators indicators, Observations observations, Targets targets, Annotations annotations,
            Benchmarks benchmarks, Areas areas) {
        this.indicators = indicators;
        this.observations = observations;
        this.targets = targets;
        this.annotations = annotations;
        this.benchmarks = benchmarks;
        this.areas = areas;
    }

    /** @throws NotFound if there is no such indicator, or no figure and no period was asked for */
    public AssessmentView assess(String indicatorCode, AssessmentQuery query) {
        return assess(indicators.measure(indicatorCode), area(query), query);
    }

    /** By the figures that stand now; empty where there is none at all. */
    public Optional<AssessmentView> latest(String indicatorCode, String area) {
        return latest(indicatorCode, area, null);
    }

    /**
     * By the latest figure; empty where there is none at all.
     *
     * @param asPublished of those that stood at the end of this day; null for those that stand now
     */
    public Optional<AssessmentView> latest(String indicatorCode, String area, @Nullable LocalDate asPublished) {
        var query = AssessmentQuery.latest(area);
        query.asPublished = asPublished;
        var measure = indicators.measure(indicatorCode);
        var named = area(query);
        return observations.series(measure, named.id(), asPublished).isEmpty()
                ? Optional.empty()
                : Optional.of(assess(measure, named, query));
    }

    private AssessmentView assess(Measure measure, Area area, AssessmentQuery query) {
        var series = observations.series(measure, area.id(), query.asPublished);
        var period = period(series, area, query);
        var own = series.stream().filter(figure -> figure.period().sameAs(period)).findFirst();
        var notes = annotations.of(measure.id(), area.id());
        var target = target(measure, area, period, query);
        var alike = series.stream().filter(figure -> figure.period().type() == period.type()).toList();
        return new AssessmentView(measure.code(), measure.title(), measure.unitOrNull(), measure.polarity(),
                area.summary(), PeriodView.of(period),
                own.map(figure -> FigureView.of(figure, measure.rounding())).orElse(null),
                rag(measure, period, own, target), direction(measure, period, alike, notes),
                own.map(figure -> changes(measure, figure, alike, notes)).orElse(List.of()),
                icon(measure, period, alike, notes, target).orElse(null),
                own.map(figure -> benchmarks.of(measure, area, figure, query)).orElse(List.of()),
                own.flatMap(figure -> benchmarks.standing(measure, area, figure, query)).orElse(null),
                RoundingView.of(measure.rounding()),
                new AssessmentView.Inputs(
                        alike.stream().map(figure -> FigureView.of(figure, measure.rounding())).toList(),
                        rateBase(alike), notes),
                query.asPublished);
    }

    /** What an analyst had set by the day that is asked about. */
    private Optional<TargetView> target(Measure measure, Area area, Period period, AssessmentQuery query) {
        return Targets.inForce(targets.of(measure.id(), area.id(), query.asPublished), period, query.basis);
    }

    private static @Nullable BigDecimal rateBase(List<SeriesFigure> figures) {
        return figures.stream()
                .map(SeriesFigure::quotient)
                .filter(Objects::nonNull)
                .map(Quotient::rateBase)
                .findFirst()
                .orElse(null);
    }

    /** An area's figure beside those of others. */
    public BenchmarksView benchmarks(String indicatorCode, AssessmentQuery query) {
        var measure = indicators.measure(indicatorCode);
        var area = area(query);
        var series = observations.series(measure, area.id(), query.asPublished);
        var period = period(series, area, query);
        var own = series.stream()
                .filter(figure -> figure.period().sameAs(period))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure of " + indicatorCode + " for", period.label()));
        return new BenchmarksView(measure.code(), area.summary(), FigureView.of(own, measure.rounding()),
                benchmarks.of(measure, area, own, query),
                benchmarks.standing(measure, area, own, query).orElse(null), RoundingView.of(measure.rounding()));
    }

    /**
     * The control chart of the kind of period that was asked for, or of that of the latest figure.
     *
     * @param fixAfterPoints only so many points of each group make its limits; null for all
     * @param screenOutliers whether the largest moving ranges are left out, as the method has it
     */
    public SpcView spc(String indicatorCode, AssessmentQuery query, @Nullable Integer fixAfterPoints,
            boolean screenOutliers) {
        var measure = indicators.measure(indicatorCode);
        var area = area(query);
        var series = observations.series(measure, area.id(), query.asPublished);
        var period = period(series, area, query);
        var alike = series.stream().filter(figure -> figure.period().type() == period.type()).toList();
        var notes = annotations.of(measure.id(), area.id());
        var settings = new SpcSettings(measure.polarity(), point(target(measure, area, period, query)),
                fixAfterPoints, screenOutliers);
        return SpcView.of(SpcChart.of(charted(alike, notes), settings), measure, area, alike, notes,
                query.asPublished);
    }

    private Area area(AssessmentQuery query) {
        if (query.area == null) {
            throw new InvalidInput(Fault.in("area", "Say whose figure: area takes any code of an area."));
        }
        return areas.named(query.area, "area");
    }

    private static Period period(List<SeriesFigure> series, Area area, AssessmentQuery query) {
        if (query.period == null) {
            return series.stream()
                    .filter(figure -> query.code == null || figure.period().code().name().equals(query.code))
                    .map(SeriesFigure::period)
                    .max(Comparator.comparing(Period::endOn).thenComparing(Period::startOn))
                    .orElseThrow(() -> new NotFound("figure of this indicator in", area.name()));
        }
        if (query.code == null) {
            throw new InvalidInput(Fault.in("code", "With period say its code too, such as AY."));
        }
        try {
            var asked = Period.ofApi(query.period, query.code);
            // A snapshot is known by its year; the day stands on the figure.
            return series.stream().map(SeriesFigure::period).filter(asked::sameAs).findFirst().orElse(asked);
        } catch (InvalidPeriod invalid) {
            throw new InvalidInput(Fault.in("period", String.valueOf(invalid.getMessage())));
        }
    }

    private static RagView rag(Measure measure, Period period, Optional<SeriesFigure> own,
            Optional<TargetView> target) {
        var aim = target.map(TargetView::aim).orElse(null);
        var tolerance = target.map(set -> set.toleranceFor(measure.polarity())).orElse(Tolerance.NONE);
        var sameDefinition = own.isEmpty() || target.isEmpty()
                || own.get().definitionVersion() == target.get().definitionVersion();
        return RagView.of(Rag.of(new RagInputs(period, own.map(SeriesFigure::figure).orElse(null),
                measure.rounding(), measure.polarity(), aim, tolerance, sameDefinition)), target.orElse(null));
    }

    private static DirectionAnswer direction(Measure measure, Period period, List<SeriesFigure> alike,
            List<AnnotationView> notes) {
        var points = alike.stream()
                .map(figure -> new SeriesPoint(figure.period(), figure.figure(), definition(figure, notes)))
                .toList();
        return DirectionAnswer.of(DirectionOfTravel.of(new DirectionInputs(period, points, measure.polarity(),
                measure.rounding(), measure.seasonal(), measure.minChange(), LONG_PERIODS)));
    }

    private static int definition(SeriesFigure figure, List<AnnotationView> notes) {
        var changes = notes.stream()
                .filter(note -> note.kind() == AnnotationKind.DEFINITION_CHANGE && note.beganBy(figure.period()))
                .count();
        return figure.definitionVersion() * DEFINITION_STEP + (int) changes;
    }

    private static List<ChangeView> changes(Measure measure, SeriesFigure own, List<SeriesFigure> alike,
            List<AnnotationView> notes) {
        var before = measure.seasonal() ? own.period().previousYear() : own.period().previous();
        return before.flatMap(period -> alike.stream().filter(figure -> figure.period().sameAs(period)).findFirst())
                .filter(earlier -> definition(earlier, notes) == definition(own, notes))
                .map(earlier -> Arrays.stream(ChangeBasis.values())
                        .map(basis -> Change.between(side(earlier), side(own), measure.unit(), basis))
                        .filter(change -> change.difference() != null)
                        .map(ChangeView::of)
                        .toList())
                .orElse(List.of());
    }

    private static ChangeSide side(SeriesFigure figure) {
        return new ChangeSide(figure.period(), figure.figure(), figure.quotient());
    }

    private static Optional<SpcIcon> icon(Measure measure, Period period, List<SeriesFigure> alike,
            List<AnnotationView> notes, Optional<TargetView> target) {
        if (period.type() == PeriodType.CUSTOM) {
            return Optional.empty();
        }
        var upTo = alike.stream().filter(figure -> figure.period().compareTo(period) <= 0).toList();
        var chart = SpcChart.of(charted(upTo, notes), SpcSettings.standard(measure.polarity(), point(target)));
        return chart.points()
                .stream()
                .filter(point -> point.period().sameAs(period))
                .findFirst()
                .filter(point -> chart.groups().get(point.group()).upperLimit() != null)
                .map(point -> new SpcIcon(point.variation(), point.specialCause(), chart.assurance(),
                        chart.points().size(), chart.groups().get(point.group()).trialLimits(),
                        chart.ruleVersion()));
    }

    private static List<SpcObservation> charted(List<SeriesFigure> alike, List<AnnotationView> notes) {
        var sorted = alike.stream().sorted(Comparator.comparing(SeriesFigure::period)).toList();
        var rebased = notes.stream()
                .filter(AnnotationView::rebase)
                .flatMap(note -> sorted.stream()
                        .map(SeriesFigure::period)
                        .filter(note::beganBy)
                        .findFirst()
                        .stream())
                .toList();
        return sorted.stream()
                .map(figure -> new SpcObservation(figure.period(), figure.figure().value(),
                        notes.stream().anyMatch(note -> note.excludeFromLimits() && note.covers(figure.period())),
                        rebased.contains(figure.period())))
                .toList();
    }

    private static @Nullable BigDecimal point(Optional<TargetView> target) {
        return target.map(TargetView::aim)
                .map(aim -> aim instanceof Aim.Point point ? point.value() : null)
                .orElse(null);
    }
}
