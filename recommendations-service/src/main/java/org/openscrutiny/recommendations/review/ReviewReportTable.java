package org.openscrutiny.recommendations.review;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.csv.CsvWriter;
import org.openscrutiny.recommendations.progress.Measure;
import org.openscrutiny.recommendations.recommendation.Rag;

/** A review's report as CSV: one header row, one row for each recommendation. */
final class ReviewReportTable {

    static final List<String> HEADER = List.of("number", "number_inferred", "recommendation", "source_note",
            "lead_post",
            "lead_officer", "action_by", "in_scope", "exclusion_reason", "exclusion_decided_on", "decision",
            "original_response", "progress_update", "measures", "rag", "rag_meaning", "rag_decided_on", "rag_note");

    private ReviewReportTable() {
    }

    static String csv(ReviewReport report) {
        var out = new StringBuilder();
        try {
            var writer = new CsvWriter(out);
            writer.row(List.copyOf(HEADER));
            for (var line : report.recommendations()) {
                writer.row(cells(line));
            }
        } catch (IOException unreachable) {
            throw new IllegalStateException("A string takes everything", unreachable);
        }
        return out.toString();
    }

    private static List<@Nullable String> cells(ReviewReport.Line line) {
        var exclusion = line.exclusion();
        var answer = line.response();
        var update = line.update();
        Rag rag = line.rag();
        return Arrays.asList(text(line.number()), Boolean.toString(line.numberInferred()),
                paragraphs(line.text(), ReviewReports.limbs(line.parts())), line.sourceNote(), line.leadPost(),
                line.leadOfficer(), line.actionBy() == null ? null : line.actionBy().text(),
                Boolean.toString(line.inScope()), exclusion == null ? null : exclusion.reason(),
                exclusion == null ? null : text(exclusion.decidedOn()),
                answer == null ? null : answer.decision().name(),
                answer == null
                        ? null
                        : paragraphs(answer.narrative(), String.join("\n", answer.plannedActions()),
                                ReviewReports.limbs(answer.partResponses())),
                update == null ? null : paragraphs(update.narrative(), ReviewReports.limbs(update.partNarratives())),
                update == null ? null : measures(update.measures()), rag == null ? null : rag.name(),
                rag == null ? null : rag.meaning(), text(line.ragDecidedOn()), line.ragNote());
    }

    private static String measures(List<Measure> measures) {
        return String.join("\n", measures.stream()
                .map(m -> m.label() + ": " + m.value() + (m.unit() == null ? "" : " " + m.unit()))
                .toList());
    }

    private static String paragraphs(@Nullable String... parts) {
        return String.join("\n", Arrays.stream(parts).filter(Objects::nonNull).filter(p -> !p.isEmpty()).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
