package org.openscrutiny.recommendations.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.progress.Measure;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.recommendation.StandingSql;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.support.problem.NotFound;

/** Puts a review's table together, in two statements whatever its length. */
@ApplicationScoped
class ReviewReports {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
    };
    private static final TypeReference<List<Measure>> MEASURES = new TypeReference<>() {
    };
    private static final List<ReviewReport.Guidance> GUIDANCE = Arrays.stream(Rag.values())
            .map(rag -> new ReviewReport.Guidance(rag, rag.meaning()))
            .toList();

    private final Projections projections;

    ReviewReports(Projections projections) {
        this.projections = projections;
    }

    /** Recommendations by number; those without one last. Published material only, whoever asks. */
    ReviewReport of(UUID review) {
        var lines = projections.list(Query.of("""
                select r.id, r.number, r.number_inferred, r.text, r.source_note, r.parts, r.lead_post, r.lead_officer,
                    b.text as action_by, s.in_scope, s.exclusion_reason, s.exclusion_decided_on,
                    d.decision, d.narrative as answer, d.planned_actions, d.part_responses,
                    u.narrative as progress, u.part_narratives, u.measures, u.as_of,
                    a.rag, a.decided_on as rag_decided_on, a.decided_by, a.meeting_title as rag_meeting
                from review_recommendations s
                join recommendations r on r.id = s.recommendation_id
                """).add(StandingSql.ACTION_BY + StandingSql.ANSWER, StandingSql.EVER, StandingSql.EVER).add("""
                left join lateral (select * from progress_updates
                    where recommendation_id = r.id and review_id = s.review_id and published_at is not null
                    order by effective_on desc, id desc limit 1) u on true
                left join lateral (select * from assessments
                    where recommendation_id = r.id and (not s.in_scope or review_id = s.review_id) and not overtaken
                    order by decided_on desc, id desc limit 1) a on true
                where s.review_id = ? and not s.dropped and r.audience = 'PUBLIC'
                order by coalesce(r.number, 1000), r.id""", review), ReviewReports::line);
        return projections.first(
                Query.of("""
                select v.id, v.label, v.milestone, v.paper_ref, v.update_on, v.lead_officer, v.signed_off_by,
                    i.id as inquiry_id, i.title, i.short_title, i.report_completed, i.responded_on
                from reviews v join inquiries i on i.id = v.inquiry_id where v.id = ? and i.audience = 'PUBLIC'""",
                        review),
                row -> head(row, lines)).orElseThrow(() -> new NotFound("review", review));
    }

    private static ReviewReport head(Row row, List<ReviewReport.Line> lines) {
        return new ReviewReport(row.id("id"), row.text("label"), row.constant("milestone", Milestone.class),
                row.textIf("paper_ref"), StatedColumns.partialIf(row, "update_on"),
                new ReviewReport.InquiryPart(row.id("inquiry_id"), row.text("title"), row.textIf("short_title"),
                        StatedColumns.partialIf(row, "report_completed"), StatedColumns.partialIf(row, "responded_on")),
                row.textIf("lead_officer"), orNone(StatedColumns.jsonIf(row, "signed_off_by", STRINGS)), lines,
                GUIDANCE);
    }

    private static ReviewReport.Line line(Row row) {
        var actionBy = row.textIf("action_by");
        return new ReviewReport.Line(row.id("id"), row.numberIf("number"), row.flag("number_inferred"),
                row.textIf("text"), row.textIf("source_note"), StatedColumns.texts(row, "parts"),
                row.textIf("lead_post"),
                row.textIf("lead_officer"), actionBy == null ? null : new ReviewReport.StatedDate(actionBy),
                row.flag("in_scope"), leftOut(row), answer(row), update(row), row.constantIf("rag", Rag.class),
                row.dayIf("rag_decided_on"), ragNote(row));
    }

    private static ReviewReport.@Nullable LeftOut leftOut(Row row) {
        var reason = row.textIf("exclusion_reason");
        return reason == null ? null : new ReviewReport.LeftOut(reason, row.dayIf("exclusion_decided_on"));
    }

    private static ReviewReport.@Nullable Answer answer(Row row) {
        var decision = row.constantIf("decision", Decision.class);
        return decision == null
                ? null
                : new ReviewReport.Answer(decision, row.textIf("answer"),
                        orNone(StatedColumns.jsonIf(row, "planned_actions", STRINGS)),
                        StatedColumns.texts(row, "part_responses"));
    }

    private static ReviewReport.@Nullable Update update(Row row) {
        var narrative = row.textIf("progress");
        return narrative == null
                ? null
                : new ReviewReport.Update(narrative, StatedColumns.texts(row, "part_narratives"),
                        orNone(StatedColumns.jsonIf(row, "measures", MEASURES)), StatedColumns.partialIf(row, "as_of"));
    }

    /** A Chairman's judgement is marked as such; the committee's own names its meeting. */
    private static @Nullable String ragNote(Row row) {
        var decidedBy = row.textIf("decided_by");
        if (decidedBy == null) {
            return null;
        }
        var meeting = row.text("rag_meeting");
        return decidedBy.equals("COMMITTEE")
                ? "Decided by the committee: " + meeting
                : "Assigned by the Chairman, to whom the committee left it: " + meeting;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** Every text of a line's limbs, each under its label, for a cell. */
    static String limbs(List<LabelledText> limbs) {
        return String.join("\n", limbs.stream().map(limb -> limb.label() + " " + limb.text()).toList());
    }
}
