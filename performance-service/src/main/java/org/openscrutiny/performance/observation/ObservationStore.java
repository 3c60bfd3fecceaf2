package org.openscrutiny.performance.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.indicator.MeasureType;
import org.openscrutiny.performance.period.InvalidPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodCode;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Reads figures by plain JDBC: a series is the service's hottest read, and each row of it has thirty columns. */
@ApplicationScoped
class ObservationStore {

    private static final String COLUMNS = """
            select o.id, i.code as indicator_code, o.area_id, o.area_code, o.period_code, o.period_year, o.period_start, o.period_end,
                o.breakdown, o.value, o.symbol, o.symbol_printed, o.numerator, o.denominator, o.lower_ci, o.upper_ci,
                o.status, o.source_id, o.note, o.definition_version, o.revision_no, o.published_on, o.superseded_on,
                o.revision_reason, o.recorded_at, i.unit, i.indicator_dp, i.measure_type, i.rate_base
            from observation_revisions o join indicators i on i.id = o.indicator_id""";
    private static final String ORDER = "o.period_start, o.period_end, o.period_code, o.area_id, o.breakdown, o.revision_no";

    private static final String OF_CODE = "where o.indicator_id = (select id from indicators where code = ?)";
    private static final String OF_INDICATOR = "where o.indicator_id = ?";

    private final EntityManager database;
    private final Projections projections;
    private final Areas areas;

    ObservationStore(EntityManager database, Projections projections, Areas areas) {
        this.database = database;
        this.projections = projections;
        this.areas = areas;
    }

    /**
     * By period, area and breakdown, revisions of one figure together; at most {@code limit} after the position. None also
     * where there is no such indicator.
     */
    List<ObservationView> list(String indicatorCode, ObservationFilter filter, Optional<List<String>> after,
            int limit) {
        return page(Query.of(COLUMNS).add(OF_CODE, indicatorCode), filter, after, limit);
    }

    List<ObservationView> list(Measure measure, ObservationFilter filter, Optional<List<String>> after, int limit) {
        return page(Query.of(COLUMNS).add(OF_INDICATOR, measure.id()), filter, after, limit);
    }

    private List<ObservationView> page(Query query, ObservationFilter filter, Optional<List<String>> after, int limit) {
        narrow(query, filter);
        query.after(after, ORDER, LocalDate::parse, LocalDate::parse, code -> code, Integer::valueOf, key -> key,
                Integer::valueOf).add("order by " + ORDER + " limit ?", limit);
        return projections.list(query, this::view);
    }

    long count(Measure measure, ObservationFilter filter) {
        var query = Query.of("select count(*) from observation_revisions o").add(OF_INDICATOR, measure.id());
        narrow(query, filter);
        return projections.count(query);
    }

    List<String> position(ObservationView row) {
        return List.of(row.period().startOn().toString(), row.period().endOn().toString(), row.period().code(),
                Integer.toString(areas.get(row.area().code()).id()), Breakdown.of(row.breakdown()).key(),
                Integer.toString(row.revisionNo()));
    }

    private void narrow(Query query, ObservationFilter filter) {
        if (filter.area != null) {
            query.add("and o.area_id = ?", areas.named(filter.area, "area").id());
        }
        if (filter.period != null) {
            whereIs(query, filter.period, filter.code);
        } else {
            query.addIf(filter.code, "and o.period_code = ?");
        }
        if (!filter.breakdown.isEmpty()) {
            query.add("and o.breakdown = ?", Breakdown.asked(filter.breakdown).key());
        }
        if (filter.asPublished != null) {
            query.add("and o.published_on <= ?", filter.asPublished);
            if (!filter.allRevisions()) {
                query.add("and (o.superseded_on is null or o.superseded_on > ?)", filter.asPublished);
            }
        } else if (!filter.allRevisions()) {
            query.add("and o.superseded_on is null");
        }
        query.addIf(filter.from, "and o.period_start >= ?")
                .addIf(filter.to, "and o.period_end <= ?")
                .addIf(filter.status, "and o.status = ?");
    }

    private static void whereIs(Query query, String asked, @Nullable String code) {
        if (code == null) {
            throw new InvalidInput(Fault.in("code", "With period say its code too, such as AY."));
        }
        try {
            var period = Period.ofApi(asked, code);
            query.add("and o.period_code = ?", period.code().name());
            if (period.code() == PeriodCode.CUSTOM) {
                query.add("and o.period_start = ?", period.startOn()).add("and o.period_end = ?", period.endOn());
            } else {
                query.add("and o.period_year = ?", period.year());
            }
        } catch (InvalidPeriod invalid) {
            throw new InvalidInput(Fault.in("period", String.valueOf(invalid.getMessage())));
        }
    }

    Optional<ObservationView> find(UUID revisionId) {
        return projections.first(Query.of(COLUMNS).add("where o.id = ?", revisionId), this::view);
    }

    List<Figure> figures(Collection<UUID> revisionIds) {
        return projections.list(Query.of("""
                select o.id, i.code, i.title, o.value, o.symbol, i.unit, o.period_end
                from observation_revisions o join indicators i on i.id = o.indicator_id
                where o.id = any(cast(? as uuid[])) order by o.id""",
                (Object) revisionIds.stream().map(UUID::toString).toArray(String[]::new)),
                row -> new Figure(row.id("id"), row.text("code"), row.text("title"), row.decimalIf("value"),
                        row.constantIf("symbol", Symbol.class), row.text("unit").isEmpty() ? null : row.text("unit"),
                        row.day("period_end")));
    }

    private static final String SERIES = """
            select o.id, o.area_id, o.period_code, o.period_year, o.period_start, o.period_end, o.value, o.symbol, o.numerator,
                o.denominator, o.status, o.definition_version, o.published_on, o.source_id, o.note
            from observation_revisions o""";

    /** Figures of the whole that were ever more than a forecast or a plan, as they stood on a day or stand now. */
    private static Query reckonable(Measure measure, @Nullable LocalDate asPublished) {
        var query = Query.of(SERIES)
                .add(OF_INDICATOR, measure.id())
                .add("and o.breakdown = '' and o.status not in ('FORECAST', 'TARGET_ONLY', 'WITHDRAWN')");
        return asPublished == null
                ? query.add("and o.superseded_on is null")
                : query.add("and o.published_on <= ? and (o.superseded_on is null or o.superseded_on > ?)", asPublished,
                        asPublished);
    }

    private List<SeriesFigure> reckoned(Query query, Measure measure) {
        return projections.list(query.add("order by " + ORDER), row -> seriesFigure(row, measure));
    }

    List<SeriesFigure> series(Measure measure, List<Integer> areaIds, @Nullable LocalDate asPublished) {
        return reckoned(of(areaIds, reckonable(measure, asPublished)), measure);
    }

    private static Query of(List<Integer> areaIds, Query query) {
        return query.add("and o.area_id = any(?)", (Object) areaIds.toArray(Integer[]::new));
    }

    /** @param areaId null for all areas */
    List<SeriesFigure> history(Measure measure, @Nullable Integer areaId, @Nullable LocalDate asPublished) {
        return reckoned(reckonable(measure, asPublished).addIf(areaId, "and o.area_id = ?"), measure);
    }

    List<SeriesFigure> comparable(Measure measure, List<Integer> areaIds, Period upTo,
            @Nullable LocalDate asPublished) {
        return reckoned(of(areaIds, reckonable(measure, asPublished))
                .add("and o.period_code = ? and o.period_start <= ?", upTo.code(), upTo.startOn()), measure);
    }

    List<SeriesFigure> inPeriod(Measure measure, Period period, @Nullable LocalDate asPublished) {
        return reckoned(in(period, reckonable(measure, asPublished)), measure);
    }

    private static Query in(Period period, Query query) {
        return query.add("and o.period_code = ? and o.period_start = ? and o.period_end = ?", period.code(),
                period.startOn(), period.endOn());
    }

    private static SeriesFigure seriesFigure(Row row, Measure measure) {
        var numerator = row.decimalIf("numerator");
        var denominator = row.decimalIf("denominator");
        return new SeriesFigure(row.id("id"), (int) row.number("area_id"), period(row),
                new org.openscrutiny.performance.figure.Figure(row.decimalIf("value"),
                        row.constantIf("symbol", Symbol.class)),
                numerator, denominator,
                Figures.quotient(measure.measureType(), measure.rateBase(), numerator, denominator).orElse(null),
                row.constant("status", ObservationStatus.class), (int) row.number("definition_version"),
                row.day("published_on"), row.idIf("source_id"), row.textIf("note"));
    }

    private static Period period(Row row) {
        return new Period(row.constant("period_code", PeriodCode.class), (int) row.number("period_year"),
                row.day("period_start"), row.day("period_end"));
    }

    /** The revision that stands; the indicator is locked by whoever asks in order to replace it. */
    Optional<ObservationView> standing(Measure measure, int areaId, Period period, Breakdown breakdown) {
        var query = Query.of(COLUMNS)
                .add(OF_INDICATOR, measure.id())
                .add("and o.area_id = ? and o.breakdown = ? and o.superseded_on is null", areaId, breakdown.key());
        return projections.first(in(period, query), this::view);
    }

    void supersede(Measure measure, UUID revisionId, LocalDate on) {
        database.createNativeQuery("""
                update observation_revisions set superseded_on = ?1 where indicator_id = ?2 and id = ?3""")
                .setParameter(1, on)
                .setParameter(2, measure.id())
                .setParameter(3, revisionId)
                .executeUpdate();
    }

    void add(Measure measure, int areaId, Period period, Breakdown breakdown, ObservationView made, String caller) {
        database.createNativeQuery("""
                insert into observation_revisions (indicator_id, id, area_id, area_code, period_code, period_year,
                    period_start, period_end, breakdown, value, symbol, symbol_printed, numerator, denominator,
                    lower_ci, upper_ci, status, source_id, note, definition_version, revision_no, published_on,
                    revision_reason, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as numeric), ?11, ?12, cast(?13 as numeric),
                    cast(?14 as numeric), cast(?15 as numeric), cast(?16 as numeric), ?17, cast(?18 as uuid), ?19, ?20,
                    ?21, ?22, ?23, ?24, ?25)""")
                .setParameter(1, measure.id())
                .setParameter(2, made.id())
                .setParameter(3, areaId)
                .setParameter(4, made.areaCode())
                .setParameter(5, period.code().name())
                .setParameter(6, period.year())
                .setParameter(7, period.startOn())
                .setParameter(8, period.endOn())
                .setParameter(9, breakdown.key())
                .setParameter(10, made.value() == null ? null : made.value().toPlainString())
                .setParameter(11, made.symbol() == null ? null : made.symbol().name())
                .setParameter(12, made.symbolPrinted())
                .setParameter(13, made.numerator() == null ? null : made.numerator().toPlainString())
                .setParameter(14, made.denominator() == null ? null : made.denominator().toPlainString())
                .setParameter(15, made.lowerCi() == null ? null : made.lowerCi().toPlainString())
                .setParameter(16, made.upperCi() == null ? null : made.upperCi().toPlainString())
                .setParameter(17, made.status().name())
                .setParameter(18, made.sourceId() == null ? null : made.sourceId().toString())
                .setParameter(19, made.note())
                .setParameter(20, made.definitionVersion())
                .setParameter(21, made.revisionNo())
                .setParameter(22, made.publishedOn())
                .setParameter(23, made.revisionReason() == null ? null : made.revisionReason().name())
                .setParameter(24, made.recordedAt())
                .setParameter(25, caller)
                .executeUpdate();
    }

    private ObservationView view(Row row) {
        var value = row.decimalIf("value");
        var numerator = row.decimalIf("numerator");
        var denominator = row.decimalIf("denominator");
        var quotient = Figures.quotient(row.constant("measure_type", MeasureType.class), row.decimalIf("rate_base"),
                numerator, denominator);
        var unit = row.text("unit");
        return new ObservationView(row.id("id"), row.text("indicator_code"),
                areas.byId((int) row.number("area_id")).summary(), row.text("area_code"), PeriodView.of(period(row)),
                Breakdown.ofKey(row.text("breakdown")).parts(), value,
                value == null ? null : Figures.display(value, (int) row.number("indicator_dp")),
                quotient.map(Figures::reckoned).orElse(null), row.constantIf("symbol", Symbol.class),
                row.textIf("symbol_printed"), unit.isEmpty() ? null : unit, numerator, denominator,
                row.decimalIf("lower_ci"), row.decimalIf("upper_ci"), row.constant("status", ObservationStatus.class),
                row.idIf("source_id"), row.textIf("note"), (int) row.number("definition_version"),
                (int) row.number("revision_no"), row.day("published_on"), row.dayIf("superseded_on"),
                row.constantIf("revision_reason", RevisionReason.class), row.instant("recorded_at"));
    }
}
