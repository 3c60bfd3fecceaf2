package org.openscrutiny.performance.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.inspection.Framework;
import org.openscrutiny.performance.inspection.InspectionType;

/** What inspectors said, and what the council does about it: the table that goes to members. */
@Schema(name = "ResponseReport")
public record ResponseReport(Visit inspection, List<Row> rows) {

    /** The inspection it answers; inspectors by name and letters. */
    @Schema(name = "ResponseReportInspection")
    public record Visit(UUID id, String title, @Nullable String inspectorate, Framework framework, InspectionType type,
            @Nullable Integer sequenceNo,
            @Nullable LocalDate startOn, @Nullable LocalDate endOn, @Nullable LocalDate publishedOn,
            List<String> inspectors, List<String> areasCovered) {}

    /** One finding with the actions on it, in the order they were recorded. */
    @Schema(name = "ResponseReportRow")
    public record Row(UUID findingId, int number, String finding, List<Action> actions) {}

    /** One action with what shows that it worked. */
    @Schema(name = "ResponseReportAction")
    public record Action(UUID id, String text, @Nullable String owner, @Nullable PartialDate due, ActionState state,
            List<Shown> evidence) {}

    /**
     * A figure or a document that shows it.
     *
     * @param value absent for a document
     * @param asOf  the last day of the period the figure is of
     */
    @Schema(name = "ResponseReportEvidence")
    public record Shown(String label, @Nullable BigDecimal value, @Nullable String unit, @Nullable LocalDate asOf) {

        static Shown of(EvidenceView evidence) {
            return new Shown(evidence.label(), evidence.value(), evidence.unit(), evidence.asOf());
        }

        /** All of them in one cell of a table. */
        static String joined(List<Shown> evidence) {
            return evidence.stream()
                    .map(shown -> (shown.label() + " " + shown.figure()).strip())
                    .collect(Collectors.joining("; "));
        }

        /** As one reads it: 94% in a sentence, 226 days, or nothing for a document. */
        public String figure() {
            if (value == null) {
                return "";
            }
            return unit == null ? value.toPlainString() : value.toPlainString() + (unit.equals("%") ? "" : " ") + unit;
        }
    }
}
