package org.openscrutiny.performance.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.assessment.AssessmentQuery;
import org.openscrutiny.performance.assessment.AssessmentView;
import org.openscrutiny.performance.assessment.Assessments;
import org.openscrutiny.performance.assessment.BenchmarkKind;
import org.openscrutiny.performance.assessment.BenchmarkView;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.RagStatus;

/** Reckons how an indicator stands, in the transaction that changed something under it. */
@ApplicationScoped
class Standings {

    private final EntityManager database;
    private final Assessments assessments;
    private final Indicators indicators;
    private final Areas areas;
    private final Clock clock;
    private final String ownArea;

    Standings(EntityManager database, Assessments assessments, Indicators indicators, Areas areas, Clock clock,
            @ConfigProperty(name = "scrutiny.own-area") String ownArea) {
        this.database = database;
        this.assessments = assessments;
        this.indicators = indicators;
        this.areas = areas;
        this.clock = clock;
        this.ownArea = ownArea;
    }

    void reckon(@Observes FiguresChanged changed) {
        var measure = indicators.measure(changed.code());
        assessments.latest(changed.code(), ownArea)
                .ifPresentOrElse(assessment -> keep(measure.id(), assessment,
                        staleOn(assessment.period().endOn(), measure.frequency())),
                        () -> forget(measure.id()));
    }

    /** Once its only figure has been withdrawn, nothing stands any more. */
    private void forget(UUID indicatorId) {
        database.createNativeQuery("delete from indicator_standings where indicator_id = ?1")
                .setParameter(1, indicatorId)
                .executeUpdate();
    }

    /** Twice the interval after the period's end: one for the next period to pass, one for its figure to be made. */
    static @Nullable LocalDate staleOn(LocalDate periodEndOn, Frequency frequency) {
        return frequency == Frequency.AD_HOC
                ? null
                : periodEndOn.plus(frequency.interval()).plus(frequency.interval()).plusDays(1);
    }

    /** 0 unless the latest is red, 2 if the one right before it is as well. */
    private int redPeriods(AssessmentView latest) {
        if (latest.rag().status() != RagStatus.RED) {
            return 0;
        }
        var period = latest.period();
        return Period.ofApi(period.period(), period.code())
                .previous()
                .map(before -> assessments.assess(latest.indicatorCode(),
                        AssessmentQuery.of(ownArea, before.apiPeriod(), before.code().name())))
                .filter(before -> before.rag().status() == RagStatus.RED)
                .map(before -> 2)
                .orElse(1);
    }

    private void keep(UUID indicatorId, AssessmentView assessment, @Nullable LocalDate staleOn) {
        var figure = assessment.figure();
        var value = figure == null ? null : figure.value();
        var target = assessment.rag().target();
        var benchmark = assessment.benchmarks()
                .stream()
                .filter(other -> other.kind() == BenchmarkKind.NATIONAL && other.samePeriod() && other.sameDefinition())
                .findFirst()
                .map(BenchmarkView::value)
                .orElse(null);
        database.createNativeQuery("""
                insert into indicator_standings (indicator_id, area_id, rag, direction, value, target, benchmark, period_code,
                    period_end, stale_on, red_periods, reckoned_at)
                values (?1, ?2, ?3, ?4, cast(?5 as numeric), cast(?6 as numeric), cast(?7 as numeric), ?8,
                    ?9, cast(?10 as date), ?11, ?12)
                on conflict (indicator_id) do update set area_id = excluded.area_id, rag = excluded.rag,
                    direction = excluded.direction, value = excluded.value, target = excluded.target,
                    benchmark = excluded.benchmark,
                    period_code = excluded.period_code, period_end = excluded.period_end, stale_on = excluded.stale_on,
                    red_periods = excluded.red_periods,
                    reckoned_at = excluded.reckoned_at""")
                .setParameter(1, indicatorId)
                .setParameter(2, areas.get(ownArea).id())
                .setParameter(3, assessment.rag().status().name())
                .setParameter(4, assessment.direction().shortTerm().direction().name())
                .setParameter(5, value == null ? null : value.toPlainString())
                .setParameter(6, target == null ? null : target.toPlainString())
                .setParameter(7, benchmark == null ? null : benchmark.toPlainString())
                .setParameter(8, assessment.period().code())
                .setParameter(9, assessment.period().endOn())
                .setParameter(10, staleOn == null ? null : staleOn.toString())
                .setParameter(11, redPeriods(assessment))
                .setParameter(12, clock.instant())
                .executeUpdate();
    }
}
