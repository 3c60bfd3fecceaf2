package org.openscrutiny.recommendations.tracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.csv.CsvWriter;
import org.openscrutiny.recommendations.recommendation.Change;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.recommendation.Standing;
import org.openscrutiny.recommendations.recommendation.StandingSql;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;

/** Writes every submitted recommendation as a row, the latest of each history beside it, without ever holding them all. */
@ApplicationScoped
class TrackerExport {

    private final Projections projections;

    TrackerExport(Projections projections) {
        this.projections = projections;
    }

    /** By inquiry, then number. Published material only, whoever asks. */
    void write(Appendable out) throws IOException {
        var writer = new CsvWriter(out);
        writer.row(List.copyOf(Column.headers()));
        try {
            projections.each(Query.of("""
                    select i.committee_id, i.title, i.scale, r.submitted_on, r.number, r.number_inferred, r.text, r.source_note,
                        r.parts, r.lead_post, r.lead_officer, b.text as action_by, b.due_on, d.decision, d.decided_on,
                        d.narrative as response, d.reason, u.effective_on as update_on, u.officer, u.signed_off_by,
                        u.narrative as progress, a.rag, a.decided_on as rag_decided_on, a.meeting_id as rag_meeting_id,
                        coalesce(a.concluding, false) as concluding, %s as monitored, %s as change
                    from recommendations r join inquiries i on i.id = r.inquiry_id
                    """.formatted(StandingSql.MONITORED, StandingSql.CHANGE_THAT_COUNTS))
                    .add(StandingSql.ACTION_BY + StandingSql.ANSWER + StandingSql.UPDATE + StandingSql.JUDGEMENT
                            + StandingSql.CHANGE + StandingSql.REVIEWED, StandingSql.EVER, StandingSql.EVER,
                            StandingSql.EVER, StandingSql.EVER, StandingSql.EVER, StandingSql.EVER)
                    .add("""
                    where r.audience = 'PUBLIC'
                    order by i.title, i.id, coalesce(r.number, 1000), r.id"""), row -> write(writer, row));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void write(CsvWriter writer, Row row) {
        try {
            writer.row(cells(row));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<@Nullable String> cells(Row row) {
        var parts = String.join("\n",
                StatedColumns.texts(row, "parts").stream().map(part -> part.label() + " " + part.text()).toList());
        return Arrays.asList(row.text("committee_id"), row.text("title"), row.text("scale"), row.textIf("submitted_on"),
                row.textIf("number"), Boolean.toString(row.flag("number_inferred")), row.textIf("text"),
                row.textIf("source_note"), parts, row.textIf("lead_post"), row.textIf("lead_officer"),
                row.textIf("action_by"), row.textIf("due_on"), row.textIf("decision"), row.textIf("decided_on"),
                row.textIf("response"), row.textIf("reason"), row.textIf("update_on"), row.textIf("officer"),
                row.textIf("signed_off_by"), row.textIf("progress"), row.textIf("rag"), row.textIf("rag_decided_on"),
                row.textIf("rag_meeting_id"), lifecycle(row));
    }

    private static String lifecycle(Row row) {
        return new Standing(true, row.constantIf("decision", Decision.class), row.flag("monitored"),
                row.constantIf("rag", Rag.class), row.flag("concluding"), row.constantIf("change", Change.class))
                .lifecycle()
                .name();
    }
}
