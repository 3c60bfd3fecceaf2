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
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@ApplicationScoped
class ObservationStore {

    private static final String COLUMNS = """
            select o.id, i.code, o.area_id, o.area_code, o.period_code, o.period_year, o.period_start, o.period_end,
                o.breakdown, o.value, o.symbol, o.symbol_printed, o.numerator, o.denominator, o.lower_ci, o.upper_ci,
                o.status, o.source_id, o.note, o.definition_version, o.revision_no, o.published_on, o.superseded_on,
                o.revision_reason, o.recorded_at, i.unit, i.indicator_dp, i.measure_type, i.rate_base
            from observation_revisions o join indicators i on i.id = o.indicator_id""";
    private static final String ORDER = "o.period_start, o.period_end, o.period_code, o.area_id, o.breakdown, o.revision_no";

    private final EntityManager database;
    private final Areas areas;

    ObservationStore(EntityManager database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /** By period, area and breakdown, revisions of one figure together; at most {@code limit} after the position. */
    List<ObservationView> list(Measure measure, ObservationFilter filter, Optional<List<String>> after, int limit) {
        var selection = selection(measure, filter);
        after.ifPresent(position -> selection.where("(" + ORDER + ") > (?, ?, ?, ?, ?, ?)",
                LocalDate.parse(position.get(0)), LocalDate.parse(position.get(1)), position.get(2),
                Integer.valueOf(position.get(3)), position.get(4), Integer.valueOf(position.get(5))));
        return selection.list(database, COLUMNS, ORDER, limit, this::view);
    }

    long count(Measure measure, ObservationFilter filter) {
        return selection(measure, filter).count(database, "observation_revisions o");
    }

    List<String> position(ObservationView row) {
        return List.of(row.period().startOn().toString(), row.period().endOn().toString(), row.period().code(),
                Integer.toString(areas.get(row.area().code()).id()), Breakdown.of(row.breakdown()).key(),
                Integer.toString(row.revisionNo()));
    }

    private Selection selection(Measure measure, ObservationFilter filter) {
        var selection = new Selection().where("o.indicator_id = ?", measure.id());
        if (filter.area != null) {
            selection.where("o.area_id = ?", areas.named(filter.area, "area").id());
        }
        if (filter.period != null) {
            whereIs(selection, filter.period, filter.code);
        } else {
            selection.whereGiven("o.period_code = ?", filter.code);
        }
        if (!filter.breakdown.isEmpty()) {
            selection.where("o.breakdown = ?", Breakdown.asked(filter.breakdown).key());
        }
        if (filter.asPublished != null) {
            selection.where("o.published_on <= ?", filter.asPublished);
            if (!filter.allRevisions()) {
                selection.where("(o.superseded_on is null or o.superseded_on > ?)", filter.asPublished);
            }
        } else if (!filter.allRevisions()) {
            selection.where("o.superseded_on is null");
        }
        return selection.whereGiven("o.period_start >= ?", filter.from)
                .whereGiven("o.period_end <= ?", filter.to)
                .whereGiven("o.status = ?", filter.status);
    }

    private static void whereIs(Selection selection, String asked, @Nullable String code) {
        if (code == null) {
            throw new InvalidInput(Fault.in("code", "With period say its code too, such as AY."));
        }
        try {
            var period = Period.ofApi(asked, code);
            selection.where("o.period_code = ?", period.code().name());
            if (period.code() == PeriodCode.CUSTOM) {
                selection.where("o.period_start = ?", period.startOn()).where("o.period_end = ?", period.endOn());
            } else {
                selection.where("o.period_year = ?", period.year());
            }
        } catch (InvalidPeriod invalid) {
            throw new InvalidInput(Fault.in("period", String.valueOf(invalid.getMessage())));
        }
    }

    Optional<ObservationView> find(UUID revisionId) {
        return new Selection().where("o.id = ?", revisionId)
                .list(database, COLUMNS, ORDER, 1, this::view)
                .stream()
                .findFirst();
    }

    List<Figure> figures(Collection<UUID> revisionIds) {
        return new Selection().where("o.id = any(?)", (Object) revisionIds.toArray(UUID[]::new))
                .all(database, """
                select o.id, i.code, i.title, o.value, o.symbol, i.unit, o.period_end
                from observation_revisions o join indicators i on i.id = o.indicator_id""", "o.id",
                        row -> new Figure(row.uuid(0), row.text(1), row.text(2), row.maybeDecimal(3),
                                row.maybeOneOf(4, Symbol.class), row.text(5).isEmpty() ? null : row.text(5),
                                row.day(6)));
    }

    private static final String SERIES = """
            select o.id, o.area_id, o.period_code, o.period_year, o.period_start, o.period_end, o.value, o.symbol, o.numerator,
                o.denominator, o.status, o.definition_version, o.published_on, o.source_id, o.note
            from observation_revisions o""";

    /** Figures of the whole that were ever more than a forecast or a plan, as they stood on a day or stand now. */
    private static Selection reckonable(Measure measure, @Nullable LocalDate asPublished) {
        var selection = new Selection().where("o.indicator_id = ?", measure.id())
                .where("o.breakdown = ''")
                .where("o.status not in ('FORECAST', 'TARGET_ONLY', 'WITHDRAWN')");
        return asPublished == null
                ? selection.where("o.superseded_on is null")
                : selection.where("o.published_on <= ?", asPublished)
                        .where("(o.superseded_on is null or o.superseded_on > ?)", asPublished);
    }

    List<SeriesFigure> series(Measure measure, List<Integer> areaIds, @Nullable LocalDate asPublished) {
        return reckonable(measure, asPublished).where("o.area_id = any(?)", (Object) areaIds.toArray(Integer[]::new))
                .all(database, SERIES, ORDER, row -> seriesFigure(row, measure));
    }

    /** @param areaId null for all areas */
    List<SeriesFigure> history(Measure measure, @Nullable Integer areaId, @Nullable LocalDate asPublished) {
        return reckonable(measure, asPublished).whereGiven("o.area_id = ?", areaId)
                .all(database, SERIES, ORDER, row -> seriesFigure(row, measure));
    }

    List<SeriesFigure> comparable(Measure measure, List<Integer> areaIds, Period upTo,
            @Nullable LocalDate asPublished) {
        return reckonable(measure, asPublished).where("o.area_id = any(?)", (Object) areaIds.toArray(Integer[]::new))
                .where("o.period_code = ?", upTo.code().name())
                .where("o.period_start <= ?", upTo.startOn())
                .all(database, SERIES, ORDER, row -> seriesFigure(row, measure));
    }

    List<SeriesFigure> inPeriod(Measure measure, Period period, @Nullable LocalDate asPublished) {
        return reckonable(measure, asPublished).where("o.period_code = ?", period.code().name())
                .where("o.period_start = ?", period.startOn())
                .where("o.period_end = ?", period.endOn())
                .all(database, SERIES, ORDER, row -> seriesFigure(row, measure));
    }

    private static SeriesFigure seriesFigure(Row row, Measure measure) {
        var numerator = row.maybeDecimal(8);
        var denominator = row.maybeDecimal(9);
        return new SeriesFigure(row.uuid(0), row.number(1),
                new Period(PeriodCode.valueOf(row.text(2)), row.number(3), row.day(4), row.day(5)),
                new org.openscrutiny.performance.figure.Figure(row.maybeDecimal(6),
                        row.maybeOneOf(7, Symbol.class)),
                numerator, denominator,
                Figures.quotient(measure.measureType(), measure.rateBase(), numerator, denominator).orElse(null),
                row.oneOf(10, ObservationStatus.class), row.number(11), row.day(12), row.maybeUuid(13),
                row.maybeText(14));
    }

    /** The revision that stands; the indicator is locked by whoever asks in order to replace it. */
    Optional<ObservationView> standing(Measure measure, int areaId, Period period, Breakdown breakdown) {
        return new Selection().where("o.indicator_id = ?", measure.id())
                .where("o.area_id = ?", areaId)
                .where("o.period_code = ?", period.code().name())
                .where("o.period_start = ?", period.startOn())
                .where("o.period_end = ?", period.endOn())
                .where("o.breakdown = ?", breakdown.key())
                .where("o.superseded_on is null")
                .list(database, COLUMNS, ORDER, 1, this::view)
                .stream()
                .findFirst();
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
        var period = new Period(PeriodCode.valueOf(row.text(4)), row.number(5), row.day(6), row.day(7));
        var value = row.maybeDecimal(9);
        var measureType = row.oneOf(27, MeasureType.class);
        var quotient = Figures.quotient(measureType, row.maybeDecimal(28), row.maybeDecimal(12), row.maybeDecimal(13));
        return new ObservationView(row.uuid(0), row.text(1), areas.byId(row.number(2)).summary(), row.text(3),
                PeriodView.of(period), Breakdown.ofKey(row.text(8)).parts(), value,
                value == null ? null : Figures.display(value, row.number(26)),
                quotient.map(Figures::reckoned).orElse(null), row.maybeOneOf(10, Symbol.class), row.maybeText(11),
                row.text(25).isEmpty() ? null : row.text(25), row.maybeDecimal(12), row.maybeDecimal(13),
                row.maybeDecimal(14), row.maybeDecimal(15), row.oneOf(16, ObservationStatus.class), row.maybeUuid(17),
                row.maybeText(18), row.number(19), row.number(20), row.day(21), row.maybeDay(22),
                row.maybeOneOf(23, RevisionReason.class), row.instant(24));
    }
}
