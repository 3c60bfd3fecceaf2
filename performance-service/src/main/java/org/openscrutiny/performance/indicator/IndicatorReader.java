package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/** Reads one indicator with its definition, the one it is a variant of and its variants, in one statement. */
@ApplicationScoped
class IndicatorReader {

    private static final String ONE = """
            select i.code, i.title, i.definition_version, i.service_area, i.owner, i.polarity, i.measure_type, i.unit,
                i.rate_base, i.indicator_dp, i.min_change, i.seasonal, i.frequency, i.aggregation, i.numerator_label,
                i.denominator_label, i.rag_scheme_id, i.statutory_ref, i.variant_label, i.created_at, p.code as parent, i.version,
                i.open_version, i.members_version, i.draft_version, i.modified_at, i.open_modified_at,
                i.members_modified_at, i.draft_modified_at,
                (select d.definition from indicator_definitions d where d.indicator_id = i.id
                 order by d.version desc limit 1) as definition,
                array(select v.code from indicators v where v.variant_of = i.id order by v.code) as variants
            from indicators i left join indicators p on p.id = i.variant_of
            where i.code = ?""";

    private final Projections projections;
    private final Caller caller;

    IndicatorReader(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound if there is none */
    Tagged<IndicatorView> read(String code) {
        return projections.first(Query.of(ONE, code), this::tagged).orElseThrow(() -> new NotFound("indicator", code));
    }

    private Tagged<IndicatorView> tagged(Row row) {
        var count = ChangeCount.of(caller);
        var version = row.number(count.versionColumn());
        var view = new IndicatorView(row.text("code"), row.text("title"), row.text("definition"),
                (int) row.number("definition_version"), row.textIf("service_area"), row.textIf("owner"),
                row.constant("polarity", Polarity.class), row.constant("measure_type", MeasureType.class),
                row.text("unit"), row.decimalIf("rate_base"), (int) row.number("indicator_dp"),
                row.decimalIf("min_change"), row.flag("seasonal"), row.constant("frequency", Frequency.class),
                row.constant("aggregation", Aggregation.class), row.textIf("numerator_label"),
                row.textIf("denominator_label"), row.textIf("rag_scheme_id"), row.textIf("statutory_ref"),
                row.textIf("parent"), row.textIf("variant_label"), row.texts("variants"), row.instant("created_at"),
                row.instant(count.modifiedAtColumn()), version);
        return new Tagged<>(view, count.tag(version));
    }
}
