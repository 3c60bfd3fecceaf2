package org.openscrutiny.meetings.performanceclient;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.snapshot.StatedDate;

/** An inspection and what is done about it, as performance-service tells it; see its contract for each field. */
public record ResponseReport(Inspection inspection, List<Row> rows) {

    /** An answer without what her contract promises is none. */
    public ResponseReport {
        Objects.requireNonNull(inspection, "inspection");
        Objects.requireNonNull(rows, "rows");
    }

    public record Inspection(String title, @Nullable String inspectorate, @Nullable String framework,
            @Nullable StatedDate startOn, @Nullable StatedDate endOn, @Nullable StatedDate publishedOn,
            @Nullable List<String> inspectors, @Nullable List<String> areasCovered) {}

    public record Row(@Nullable String number, String finding, @Nullable List<Measure> actions) {}

    public record Measure(String text, @Nullable String owner, @Nullable StatedDate due, @Nullable String state,
            @Nullable List<Evidence> evidence) {}

    public record Evidence(String label, @Nullable String value, @Nullable String unit, @Nullable StatedDate asOf) {}
}
