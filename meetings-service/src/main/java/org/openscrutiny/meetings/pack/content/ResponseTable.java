package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an inspectorate found and what the council does about it: "Ofsted said / we have".
 *
 * @param inspectorate as the left column's heading names it
 * @param asOf         when the report was last had from its keeper
 * @param stale        not had for this pack: what was last known is shown
 */
@Schema(name = "PackInspectionResponse")
public record ResponseTable(String title, String inspectorate, String inspection, @Nullable LocalDate startOn,
        @Nullable LocalDate endOn, @Nullable LocalDate publishedOn, List<String> inspectors, List<String> areasCovered,
        List<Row> rows, OffsetDateTime asOf, boolean stale) {

    @Schema(name = "PackFinding")
    public record Row(String finding, List<Measure> actions) {

        public Row {
            actions = List.copyOf(actions);
        }
    }

    /** @param details owner, date and state as stated, in one line; absent if nothing is stated */
    @Schema(name = "PackImprovementAction")
    public record Measure(String text, @Nullable String details, List<String> evidence) {

        public Measure {
            evidence = List.copyOf(evidence);
        }
    }

    public ResponseTable {
        inspectors = List.copyOf(inspectors);
        areasCovered = List.copyOf(areasCovered);
        rows = List.copyOf(rows);
    }

    public String inspectorNames() {
        return MinutesPaper.Roll.joined(inspectors);
    }

    /** The visit's days as printed, where they are known. */
    public @Nullable String days() {
        if (startOn == null) {
            return null;
        }
        return endOn == null || endOn.equals(startOn)
                ? PrintedDates.date(startOn)
                : PrintedDates.date(startOn) + " to " + PrintedDates.date(endOn);
    }
}
