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
import org.openscrutiny.performance.assessment.AssessmentView;
import org.openscrutiny.performance.assessment.Assessments;
import org.openscrutiny.performance.indicator.FiguresChanged;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.Indicators;

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
                .ifPresent(assessment -> keep(measure.id(), assessment,
                        staleOn(assessment.period().endOn(), measure.frequency())));
    }

    /** Twice the interval after the period's end: one for the next period to pass, one for its figure to be made. */
    static @Nullable LocalDate staleOn(LocalDate periodEndOn, Frequency frequency) {
        return frequency == Frequency.AD_HOC
                ? null
                : periodEndOn.plus(frequency.interval()).plus(frequency.interval()).plusDays(1);
    }

    private void keep(UUID indicatorId, AssessmentView assessment, @Nullable LocalDate staleOn) {
        var figure = assessment.figure();
        var value = figure == null ? null : figure.value();
        var target = assessment.rag().target();
        database.createNativeQuery("""
                insert into indicator_standings (indicator_id, area_id, rag, direction, value, target, period_code, period_end,
                    stale_on, reckoned_at)
                values (?1, ?2, ?3, ?4, cast(?5 as numeric), cast(?6 as numeric), ?7, ?8, cast(?9 as date), ?10)
                on conflict (indicator_id) do update set area_id = excluded.area_id, rag = excluded.rag,
                    direction = excluded.direction, value = excluded.value, target = excluded.target,
                    period_code = excluded.period_code, period_end = excluded.period_end, stale_on = excluded.stale_on,
                    reckoned_at = excluded.reckoned_at""")
                .setParameter(1, indicatorId)
                .setParameter(2, areas.get(ownArea).id())
                .setParameter(3, assessment.rag().status().name())
                .setParameter(4, assessment.direction().shortTerm().direction().name())
                .setParameter(5, value == null ? null : value.toPlainString())
                .setParameter(6, target == null ? null : target.toPlainString())
                .setParameter(7, assessment.period().code())
                .setParameter(8, assessment.period().endOn())
                .setParameter(9, staleOn == null ? null : staleOn.toString())
                .setParameter(10, clock.instant())
                .executeUpdate();
    }
}
