package org.openscrutiny.performance.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.performance.indicator.Measure;

/**
 * An indicator's figures as CSV, however many there are, with everything that rules reckon with. They are read some at a
 * time, each time after the last one before, so that nothing is held open while a slow reader reads.
 */
@ApplicationScoped
class ObservationCsv {

    private static final int AT_ONCE = 1_000;
    private static final String HEADER = CsvTable.line("indicator", "area_code", "area_name", "recorded_code",
            "time_period", "time_identifier", "period", "period_code", "start_date", "end_date", "breakdown", "value",
            "symbol", "symbol_printed", "unit", "decimals", "rounding", "numerator", "denominator", "rate_base",
            "lower_ci", "upper_ci", "status", "obs_status", "definition_version", "revision_no", "published_on",
            "superseded_on", "revision_reason", "source_id", "note", "revision_id");

    private final ObservationStore store;

    ObservationCsv(ObservationStore store) {
        this.store = store;
    }

    /** Reads the first figures, so that whatever is wrong with the filters is said before anything is sent. */
    Prepared prepare(Measure measure, ObservationFilter filter) {
        return new Prepared(measure, filter, read(measure, filter, Optional.empty()));
    }

    private List<ObservationView> read(Measure measure, ObservationFilter filter, Optional<List<String>> after) {
        return QuarkusTransaction.requiringNew().call(() -> store.list(measure, filter, after, AT_ONCE));
    }

    void write(Prepared prepared, OutputStream out) throws IOException {
        out.write(HEADER.getBytes(UTF_8));
        var rows = prepared.first();
        while (!rows.isEmpty()) {
            out.write(rows.stream()
                    .map(row -> line(prepared.measure(), row))
                    .collect(Collectors.joining())
                    .getBytes(UTF_8));
            rows = rows.size() < AT_ONCE
                    ? List.of()
                    : read(prepared.measure(), prepared.filter(), Optional.of(store.position(rows.get(AT_ONCE - 1))));
        }
        out.flush();
    }

    private static String line(Measure measure, ObservationView row) {
        var period = row.period();
        return CsvTable.line(row.indicatorCode(), row.area().code(), row.area().name(), row.areaCode(),
                period.timePeriod(), period.timeIdentifier(), period.period(), period.code(), period.startOn(),
                period.endOn(), parts(row.breakdown()), row.value(), row.symbol() == null ? null : row.symbol().code(),
                row.symbolPrinted(), row.unit(), measure.rounding().decimals(), measure.rounding().mode(),
                row.numerator(), row.denominator(),
                Figures.base(measure.measureType(), measure.rateBase()).orElse(null), row.lowerCi(), row.upperCi(),
                row.status(), SdmxStatus.of(row.status(), row.symbol(), row.revisionReason()),
                row.definitionVersion(), row.revisionNo(), row.publishedOn(), row.supersededOn(),
                row.revisionReason(), row.sourceId(), row.note(), row.id());
    }

    private static String parts(Map<String, String> breakdown) {
        return breakdown.entrySet()
                .stream()
                .map(part -> part.getKey() + ":" + part.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A question with its first rows. */
    record Prepared(Measure measure, ObservationFilter filter, List<ObservationView> first) {}
}
