package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.area.AreaLevel;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.comparator.ComparatorGroups;
import org.openscrutiny.performance.comparator.GroupView;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.observation.SeriesFigure;
import org.openscrutiny.performance.rating.AreaFigure;
import org.openscrutiny.performance.rating.NeighbourMean;
import org.openscrutiny.performance.rating.Standings;

/** Finds what a figure can be held beside, and says how far each can be compared. */
@ApplicationScoped
class Benchmarks {

    private final Observations observations;
    private final Areas areas;
    private final ComparatorGroups groups;

    Benchmarks(Observations observations, Areas areas, ComparatorGroups groups) {
        this.observations = observations;
        this.areas = areas;
        this.groups = groups;
    }

    /** The nation, the region, statistical neighbours, then groups of the council's own; those without a figure are left out. */
    List<BenchmarkView> of(Measure measure, Area area, SeriesFigure own, AssessmentQuery query) {
        var nation = areas.nation();
        var parent = area.parentId();
        var region = area.level() == AreaLevel.LA && parent != null ? areas.byId(parent) : null;
        var compared = new ArrayList<GroupView>();
        groups.neighbours(area.id(), query.model, own.period().endOn()).ifPresent(compared::add);
        compared.addAll(groups.ownGroups(area.id()));

        var wanted = new ArrayList<Integer>();
        wanted.add(nation.id());
        if (region != null) {
            wanted.add(region.id());
        }
        compared.forEach(group -> group.members().forEach(member -> wanted.add(idOf(member.area().code()))));
        var figures = observations.comparable(measure, wanted.stream().distinct().toList(), own.period(),
                query.asPublished);

        var found = new ArrayList<BenchmarkView>();
        if (area.id() != nation.id()) {
            single(BenchmarkKind.NATIONAL, nation, measure, own, figures).ifPresent(found::add);
        }
        if (region != null) {
            single(BenchmarkKind.REGION, region, measure, own, figures).ifPresent(found::add);
        }
        compared.forEach(group -> mean(group, measure, own, figures).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Where an authority stands among all with a figure of the same period and definition. */
    Optional<StandingView> standing(Measure measure, Area area, SeriesFigure own, AssessmentQuery query) {
        if (area.level() != AreaLevel.LA || measure.polarity().sign() == 0 || own.figure().value() == null) {
            return Optional.empty();
        }
        var ranked = observations.inPeriod(measure, own.period(), query.asPublished)
                .stream()
                .filter(figure -> areas.byId(figure.areaId()).level() == AreaLevel.LA
                        && figure.definitionVersion() == own.definitionVersion())
                .toList();
        var standings = Standings.of(ranked.stream()
                .map(figure -> new AreaFigure(areas.byId(figure.areaId()).code(), figure.figure()))
                .toList(), measure.polarity());
        return standings.standings()
                .stream()
                .filter(standing -> standing.area().equals(area.code()))
                .findFirst()
                .map(standing -> new StandingView(standing.rank(), standings.ranked(), standings.unranked(),
                        standing.band(), Shown.given(standings.lowerQuartile()), Shown.given(standings.median()),
                        Shown.given(standings.upperQuartile()), standings.polarity(), compared(ranked),
                        standings.ruleVersion()));
    }

    private List<ComparedFigure> compared(List<SeriesFigure> figures) {
        return figures.stream()
                .map(figure -> ComparedFigure.of(areas.byId(figure.areaId()), figure))
                .sorted(Comparator.comparing(ComparedFigure::area))
                .toList();
    }

    private int idOf(String code) {
        return areas.get(code).id();
    }

    private Optional<BenchmarkView> single(BenchmarkKind kind, Area other, Measure measure, SeriesFigure own,
            List<SeriesFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.areaId() == other.id() && figure.figure().value() != null)
                .max(Comparator.comparing(SeriesFigure::period))
                .map(figure -> view(kind, other.name(), null, null, measure, own, List.of(figure),
                        Objects.requireNonNull(figure.figure().value()), null, null));
    }

    /** Of the latest period for which any member has a number. */
    private Optional<BenchmarkView> mean(GroupView group, Measure measure, SeriesFigure own,
            List<SeriesFigure> figures) {
        var members = group.members().stream().map(member -> idOf(member.area().code())).toList();
        var known = figures.stream()
                .filter(figure -> members.contains(figure.areaId()) && figure.figure().value() != null)
                .toList();
        return known.stream().map(SeriesFigure::period).max(Comparator.naturalOrder()).flatMap(latest -> {
            var used = known.stream().filter(figure -> figure.period().sameAs(latest)).toList();
            return NeighbourMean.of(used.stream().map(SeriesFigure::figure).toList())
                    .map(mean -> view(BenchmarkKind.valueOf(group.kind().name()), group.title(), group.id(),
                            group.modelVersion(), measure, own, used, mean.value(), members.size(),
                            mean.ruleVersion()));
        });
    }

    private BenchmarkView view(BenchmarkKind kind, String title, java.util.@Nullable UUID groupId,
            @Nullable Integer model, Measure measure, SeriesFigure own, List<SeriesFigure> used, BigDecimal value,
            @Nullable Integer of, @Nullable String ruleVersion) {
        var period = used.get(0).period();
        var samePeriod = period.sameAs(own.period());
        var sameDefinition = used.stream().allMatch(f -> f.definitionVersion() == own.definitionVersion());
        var sameStatus = used.stream().allMatch(figure -> settled(figure) == settled(own));
        var caveats = new ArrayList<String>();
        if (!samePeriod) {
            caveats.add("It is of %s, not of %s.".formatted(period.label(), own.period().label()));
        }
        if (!sameDefinition) {
            caveats.add("It was reckoned by another definition.");
        }
        if (!sameStatus) {
            caveats.add("The one is provisional, the other is final.");
        }
        if (of != null && used.size() < of) {
            caveats.add("Only %d of %d have a figure.".formatted(used.size(), of));
        }
        return new BenchmarkView(kind, title, groupId, model, PeriodView.of(period), Shown.given(value),
                measure.rounding().apply(value).toPlainString(), of == null ? null : used.size(), of, samePeriod,
                sameDefinition, sameStatus, List.copyOf(caveats), compared(used), ruleVersion);
    }

    private static boolean settled(SeriesFigure figure) {
        return figure.status() == ObservationStatus.FINAL || figure.status() == ObservationStatus.REVISED;
    }
}
