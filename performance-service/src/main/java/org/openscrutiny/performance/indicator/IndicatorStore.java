package org.openscrutiny.performance.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class IndicatorStore implements PanacheRepositoryBase<Indicator, UUID> {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final String FROM = """
            indicators i left join indicators p on p.id = i.variant_of
                left join indicator_standings s on s.indicator_id = i.id""";

    private final Clock clock;

    IndicatorStore(Clock clock) {
        this.clock = clock;
    }

    Indicator get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new NotFound("indicator", code));
    }

    /** Locked, so that two who change it or its figures come one after the other. */
    Indicator getForChange(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("indicator", code));
    }

    boolean has(String code) {
        return count("code", code) > 0;
    }

    boolean hasVariant(UUID of, @Nullable String label) {
        return count("variantOf = ?1 and variantLabel = ?2", of, label) > 0;
    }

    List<String> variants(UUID of) {
        return getEntityManager()
                .createQuery("select i.code from Indicator i where i.variantOf = ?1 order by i.code", String.class)
                .setParameter(1, of)
                .getResultList();
    }

    /** By code; at most {@code limit} after the position. */
    List<IndicatorSummary> list(IndicatorFilter filter, Optional<List<String>> after, int limit) {
        var selection = selection(filter);
        after.ifPresent(position -> selection.where("i.code > ?", position.get(0)));
        return selection.list(getEntityManager(), """
                select i.code, i.title, i.service_area, i.owner, i.polarity, i.measure_type, i.unit, i.frequency,
                    p.code as parent, i.variant_label, s.rag, s.direction, s.period_end, s.stale_on, i.open_modified_at
                from\s""" + FROM, "i.code", limit,
                row -> new IndicatorSummary(row.text(0), row.text(1), row.maybeText(2), row.maybeText(3),
                        row.oneOf(4, Polarity.class), row.oneOf(5, MeasureType.class), row.text(6),
                        row.oneOf(7, Frequency.class), row.maybeText(8), row.maybeText(9),
                        row.maybeOneOf(10, RagStatus.class), row.maybeOneOf(11, Direction.class), row.maybeDay(12),
                        row.maybeDay(13), row.instant(14)));
    }

    long count(IndicatorFilter filter) {
        return selection(filter).count(getEntityManager(),
                FROM);
    }

    private Selection selection(IndicatorFilter filter) {
        var selection = new Selection().whereGiven("i.service_area = ?", filter.serviceArea)
                .whereGiven("i.owner = ?", filter.owner)
                .whereGiven("i.polarity = ?", filter.polarity)
                .whereGiven("i.frequency = ?", filter.frequency)
                .whereGiven("p.code = ?", filter.variantOf)
                .whereGiven("s.rag = ?", filter.rag)
                .whereGiven("s.direction = ?", filter.direction);
        if (filter.stale != null) {
            var today = LocalDate.now(clock.withZone(COUNCIL));
            selection.where(filter.stale
                    ? "s.stale_on <= ?"
                    : "s.indicator_id is not null and coalesce(s.stale_on, date '9999-12-31') > ?", today);
        }
        return selection;
    }

    void define(UUID indicatorId, int version, String definition, @Nullable LocalDate validFrom,
            @Nullable String reason, Instant now) {
        getEntityManager().createNativeQuery("""
                insert into indicator_definitions (indicator_id, version, definition, valid_from, reason, recorded_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, indicatorId)
                .setParameter(2, version)
                .setParameter(3, definition)
                .setParameter(4, validFrom)
                .setParameter(5, reason)
                .setParameter(6, now.truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    /** Latest first. */
    List<DefinitionView> definitions(UUID indicatorId) {
        return new Selection().where("indicator_id = ?", indicatorId)
                .all(getEntityManager(), """
                select version, definition, valid_from, reason, recorded_at from indicator_definitions""",
                        "version desc", row -> new DefinitionView(row.number(0), row.text(1), row.maybeDay(2),
                                row.maybeText(3), row.instant(4)));
    }
}
