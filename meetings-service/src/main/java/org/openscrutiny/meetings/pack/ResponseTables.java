package org.openscrutiny.meetings.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.content.ResponseTable;
import org.openscrutiny.meetings.performanceclient.ResponseReport;
import org.openscrutiny.meetings.snapshot.Answer.Told;
import org.openscrutiny.meetings.snapshot.StatedDate;

/** Sets out a response report as "Ofsted said / we have"; says no more than it does. */
final class ResponseTables {

    private static final String MOST_COMMON_INSPECTORATE = "Ofsted";

    private ResponseTables() {
    }

    static ResponseTable of(Told<ResponseReport> told) {
        var inspection = told.value().inspection();
        var inspectorate = inspection.inspectorate() == null ? MOST_COMMON_INSPECTORATE : inspection.inspectorate();
        var rows = told.value()
                .rows()
                .stream()
                .map(row -> new ResponseTable.Row(row.finding(),
                        some(row.actions()).stream().map(ResponseTables::measure).toList()))
                .toList();
        return new ResponseTable("Response to: " + inspection.title(), inspectorate, inspection.title(),
                day(inspection.startOn()), day(inspection.endOn()), day(inspection.publishedOn()),
                some(inspection.inspectors()), some(inspection.areasCovered()), rows, CouncilTime.at(told.asOf()),
                told.stale());
    }

    private static ResponseTable.Measure measure(ResponseReport.Measure measure) {
        var details = new ArrayList<String>();
        if (measure.owner() != null) {
            details.add(measure.owner());
        }
        if (measure.due() != null && !measure.due().printed().isEmpty()) {
            details.add(measure.due().printed());
        }
        if (measure.state() != null) {
            details.add(measure.state().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return new ResponseTable.Measure(measure.text(), details.isEmpty() ? null : String.join("; ", details),
                some(measure.evidence()).stream().map(ResponseTables::evidence).toList());
    }

    private static String evidence(ResponseReport.Evidence evidence) {
        var unit = evidence.unit() == null || evidence.unit().isBlank()
                ? ""
                : evidence.unit().startsWith("%") ? evidence.unit() : ' ' + evidence.unit();
        return evidence.label() + (evidence.value() == null ? "" : ": " + evidence.value() + unit)
                + (evidence.asOf() == null ? "" : " (" + evidence.asOf().printed() + ")");
    }

    private static @Nullable LocalDate day(@Nullable StatedDate date) {
        return date == null ? null : date.day();
    }

    private static <T> List<T> some(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
