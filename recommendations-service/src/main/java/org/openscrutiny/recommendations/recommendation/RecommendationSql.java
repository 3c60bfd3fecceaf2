package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** What reads of one recommendation and of many have in common: columns, joins, and what rows say. */
final class RecommendationSql {

    /** What a list tells; a view tells more. */
    static final String LEAN_COLUMNS = """
            select r.id, r.modified_at, r.open_modified_at, r.members_modified_at, r.draft_modified_at, r.inquiry_id, i.title as inquiry_title, r.number,
                r.number_inferred, r.text, r.submitted_on, r.access, r.audience, d.decision, a.rag,
                a.decided_on as rag_decided_on, coalesce(a.concluding, false) as concluding,
                u.effective_on as last_update_on, %s as monitored, %s as change,
                b.text as action_by_text, b.due_on as action_by_date, b.precision as action_by_precision,
                b.ongoing as action_by_ongoing, o.text as original_text, o.due_on as original_date"""
            .formatted(StandingSql.MONITORED, StandingSql.CHANGE_THAT_COUNTS);

    static final String COLUMNS = LEAN_COLUMNS + """
            , r.version, r.open_version, r.members_version, r.draft_version, r.created_at, i.committee_id, r.source_note, r.parts, r.addressees,
                r.indicator_refs, r.source, r.exempt_paragraphs, r.public_interest_note, r.released_on,
                d.decided_on as decision_on""";

    private static final String JOINS = """
            from recommendations r
            join inquiries i on i.id = r.inquiry_id
            """ + StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.UPDATE + StandingSql.CHANGE
            + StandingSql.ACTION_BY + StandingSql.REVIEWED + """
            left join lateral (select text, due_on from action_by_dates
                where recommendation_id = r.id and original and not b.original) o on true""";

    private RecommendationSql() {
    }

    /** Joins what was known at the end of the day, or is known now. */
    static Query joined(Query query, @Nullable LocalDate asOf) {
        var day = asOf == null ? StandingSql.EVER : asOf;
        query.add(JOINS, day, day, day, day, day, day);
        return asOf == null ? query : query.add(StandingSql.LEAD, asOf);
    }

    static String leadColumns(@Nullable LocalDate asOf) {
        var lead = asOf == null ? "r" : "l";
        return ", %1$s.lead_post, %1$s.lead_post_id, %1$s.lead_officer, %1$s.lead_officer_id".formatted(lead);
    }

    /** As one value: an array would be taken for several. */
    static Object audiences(Caller caller) {
        return caller.audiences().stream().map(Audience::name).toArray(String[]::new);
    }

    static Standing standing(Row row) {
        return new Standing(row.dayIf("submitted_on") != null, row.constantIf("decision", Decision.class),
                row.flag("monitored"), row.constantIf("rag", Rag.class), row.flag("concluding"),
                row.constantIf("change", Change.class));
    }
}
