package org.openscrutiny.performance.observation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.storage.audit.Actor;

/**
 * Takes an indicator's figures from the rows of a data set: in a few statements, for a version brings thousands. What differs
 * from the figure that stands becomes its next revision; what does not is left alone.
 */
@ApplicationScoped
public class PublishedFigures {

    private final EntityManager database;
    private final Clock clock;

    PublishedFigures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Which rows, and what of them.
     *
     * @param versionNo   of the rows
     * @param publishedOn the day they came out
     * @param value       the place of the column among a row's figures, from 1, as are the others
     * @param items       numbers of the items a row must have, in the order of its filters
     * @param levels      codes of the levels that are taken
     * @param areas       of which figures are taken alone; none for every area
     * @param periods     by the number that rows know them by
     * @param symbols     what is meant, by what is printed
     * @param correction  whether the version corrects the one before
     */
    public record Rows(int versionNo, LocalDate publishedOn, int value, @Nullable Integer numerator,
            @Nullable Integer denominator, List<Integer> items, List<String> levels, List<Integer> areas,
            Map<Integer, Period> periods,
            Map<String, Symbol> symbols, boolean correction) {}

    /**
     * Records what differs, within a transaction in which the indicator is locked.
     *
     * @return how many figures were recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int take(Measure measure, Rows rows, ObservationStatus status, @Nullable UUID sourceId, String note,
            Actor actor) {
        database.createNativeQuery("drop table if exists pg_temp.figures_taken").executeUpdate();
        var query = database.createNativeQuery(selection(rows))
                .setParameter(1, measure.id())
                .setParameter(2, rows.periods().keySet().toArray(Integer[]::new))
                .setParameter(3, texts(rows, period -> period.code().name()))
                .setParameter(4, rows.periods().values().stream().map(Period::year).toArray(Integer[]::new))
                .setParameter(5, texts(rows, period -> period.startOn().toString()))
                .setParameter(6, texts(rows, period -> period.endOn().toString()))
                .setParameter(7, rows.symbols().keySet().toArray(String[]::new))
                .setParameter(8, rows.symbols().values().stream().map(Symbol::name).toArray(String[]::new))
                .setParameter(9, rows.levels().toArray(String[]::new))
                .setParameter(10, rows.items().toArray(Integer[]::new))
                .setParameter(11, rows.publishedOn().toString())
                .setParameter(12, measure.definitionVersion())
                .setParameter(13, rows.correction())
                .setParameter(14, rows.areas().toArray(Integer[]::new));
        query.executeUpdate();
        database.createNativeQuery("""
                update observation_revisions o set superseded_on = t.published_on
                from pg_temp.figures_taken t where o.indicator_id = ?1 and o.id = t.stood""")
                .setParameter(1, measure.id())
                .executeUpdate();
        var now = clock.instant();
        var taken = database.createNativeQuery("""
                insert into observation_revisions (indicator_id, id, area_id, area_code, period_code, period_year,
                    period_start, period_end, breakdown, value, symbol, symbol_printed, numerator, denominator, status,
                    source_id, note, definition_version, revision_no, published_on, revision_reason, recorded_at,
                    recorded_by)
                select ?1, id, area_id, area_code, period_code, period_year, period_start, period_end, '', value, symbol,
                    printed, numerator, denominator, ?2, cast(?3 as uuid), ?4, ?5, revision_no, published_on,
                    revision_reason, ?6, ?7
                from pg_temp.figures_taken""")
                .setParameter(1, measure.id())
                .setParameter(2, status.name())
                .setParameter(3, sourceId == null ? null : sourceId.toString())
                .setParameter(4, note)
                .setParameter(5, measure.definitionVersion())
                .setParameter(6, now)
                .setParameter(7, actor.name())
                .executeUpdate();
        database.createNativeQuery("""
                insert into changes (operation, record_type, record_id, version, audience, modified_at, url)
                select 'CREATED', ?1, id, revision_no, 'PUBLIC', ?2, '/v1/observation-revisions/' || id
                from pg_temp.figures_taken order by id""")
                .setParameter(1, Observations.TYPE)
                .setParameter(2, now)
                .executeUpdate();
        audit(measure, note, now, actor);
        database.createNativeQuery("drop table pg_temp.figures_taken").executeUpdate();
        return taken;
    }

    /** An entry for each figure, as for one that is recorded by hand. */
    private void audit(Measure measure, String note, Instant now, Actor actor) {
        database.createNativeQuery("""
                insert into audit_entries (at, caller, roles, action, record_type, record_id, audience, after, address,
                    request_id)
                select ?1, ?2, ?3, 'CREATED', ?4, id, 'PUBLIC', jsonb_strip_nulls(jsonb_build_object('indicatorCode',
                    cast(?5 as text), 'areaCode', area_code, 'periodCode', period_code, 'periodStart', period_start,
                    'periodEnd', period_end, 'value', value, 'symbol', symbol, 'numerator', numerator, 'denominator',
                    denominator, 'revisionNo', revision_no, 'revisionReason', revision_reason, 'publishedOn',
                    published_on, 'supersedes', stood, 'note', cast(?6 as text))), ?7, ?8
                from pg_temp.figures_taken order by id""")
                .setParameter(1, now)
                .setParameter(2, actor.name())
                .setParameter(3, actor.roles().toArray(String[]::new))
                .setParameter(4, Observations.TYPE)
                .setParameter(5, measure.code())
                .setParameter(6, note)
                .setParameter(7, actor.address())
                .setParameter(8, actor.requestId())
                .executeUpdate();
    }

    /**
     * What differs from what stands. An area that a file names by two codes in one period counts once, by the later line; a
     * confidential figure's numerator would give it away; of a denominator of 0 nothing is a rate.
     */
    private static String selection(Rows rows) {
        return """
                create temporary table figures_taken on commit drop as
                with periods as (
                    select * from unnest(cast(?2 as integer[]), cast(?3 as text[]), cast(?4 as integer[]),
                        cast(?5 as date[]), cast(?6 as date[])) p (no, code, year, start_on, end_on)),
                meanings as (select * from unnest(cast(?7 as text[]), cast(?8 as text[])) m (printed, symbol)),
                codes as (
                    select code, area_id from area_codes
                    union all select old_la_code, id from areas where old_la_code is not null),
                asked as (
                    select distinct on (c.area_id, p.no) c.area_id, place.code as area_code, p.no,
                        r.figures[%1$d] as value,
                        case when r.figures[%1$d] is null then r.symbols[%1$d] end as printed,
                        %2$s as numerator, %3$s as denominator
                    from data_rows r
                    join data_set_places place on place.version_no = r.version_no and place.no = r.place
                    join codes c on c.code = place.code
                    join periods p on p.no = r.period
                    where r.version_no = %4$d and place.level = any(cast(?9 as text[]))
                        and r.items = cast(?10 as integer[])
                        and (cardinality(cast(?14 as integer[])) = 0 or c.area_id = any(cast(?14 as integer[])))
                    order by c.area_id, p.no, r.line desc),
                meant as (
                    select asked.area_id, asked.area_code, asked.no, asked.value, m.symbol, asked.printed,
                        case when m.symbol is distinct from 'CONFIDENTIAL' then asked.numerator end as numerator,
                        case when asked.denominator > 0 then asked.denominator end as denominator
                    from asked left join meanings m on m.printed = asked.printed
                    where asked.value is not null or m.symbol is not null)
                select uuidv7() as id, meant.area_id,
                    case when length(meant.area_code) = 9 then meant.area_code
                        else (select max(a.code) from area_codes a where a.area_id = meant.area_id) end as area_code,
                    p.code as period_code, p.year as period_year, p.start_on as period_start, p.end_on as period_end,
                    meant.value, meant.symbol, meant.printed, meant.numerator, meant.denominator, s.id as stood,
                    coalesce(s.revision_no, 0) + 1 as revision_no,
                    greatest(cast(?11 as date), s.published_on) as published_on,
                    case when s.id is null then null
                        when s.definition_version < ?12 then 'METHODOLOGY'
                        when ?13 then 'CORRECTION'
                        else 'SCHEDULED' end as revision_reason
                from meant
                join periods p on p.no = meant.no
                left join observation_revisions s on s.indicator_id = ?1 and s.area_id = meant.area_id
                    and s.period_code = p.code and s.period_start = p.start_on and s.period_end = p.end_on
                    and s.breakdown = '' and s.superseded_on is null
                where s.id is null
                    or (s.value, s.symbol, s.numerator, s.denominator)
                        is distinct from (meant.value, meant.symbol, meant.numerator, meant.denominator)
                """.formatted(rows.value(), figure(rows.numerator()), figure(rows.denominator()), rows.versionNo());
    }

    private static String figure(@Nullable Integer at) {
        return at == null ? "cast(null as numeric)" : "r.figures[%d]".formatted(at);
    }

    private static String[] texts(Rows rows, Function<Period, String> text) {
        return rows.periods().values().stream().map(text).toArray(String[]::new);
    }
}
