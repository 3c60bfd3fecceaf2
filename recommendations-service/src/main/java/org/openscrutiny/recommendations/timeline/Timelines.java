package org.openscrutiny.recommendations.timeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;

/** Puts the histories of a recommendation in one order, in one statement. Published material only, whoever asks. */
@ApplicationScoped
class Timelines {

    /** Ids are in the order of recording, so that events of one day keep the order they were recorded in. */
    private static final String EVENTS = """
            from (
                select submitted_on as on_day, 'SUBMITTED' as kind, null as what, text, null as who, null as meeting,
                    id, '/v1/recommendations/' || id as url, source
                from recommendations where id = ? and submitted_on is not null
                union all
                select effective_on, 'RESPONSE', decision, coalesce(narrative, reason), addressee_name, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/executive-responses/' || id, source
                from executive_responses where recommendation_id = ?
                union all
                select s.added_on, 'REVIEW', case when s.in_scope then 'IN_SCOPE' else 'EXCLUDED' end,
                    coalesce(s.exclusion_reason, v.label), null, v.meeting_title, v.id, '/v1/reviews/' || v.id, v.source
                from review_recommendations s join reviews v on v.id = s.review_id
                where s.recommendation_id = ? and not s.dropped
                union all
                select effective_on, 'UPDATE', self_assessment, narrative, signed_off_by, null, id,
                    '/v1/recommendations/' || recommendation_id || '/progress-updates/' || id, source
                from progress_updates where recommendation_id = ? and published_at is not null
                union all
                select e.pinned_on, 'EVIDENCE', coalesce(e.value, e.symbol), e.indicator_code || ', ' || e.period_label, null,
                    null, e.id, '/v1/recommendations/' || e.recommendation_id || '/evidence', null
                from evidence e left join progress_updates u on u.id = e.progress_update_id
                where e.recommendation_id = ? and (u.id is null or u.published_at is not null)
                union all
                select decided_on, 'ASSESSMENT', rag, rationale, decided_by, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/assessments/' || id, null
                from assessments where recommendation_id = ?
                union all
                select effective_on, 'ACTION_BY_MOVED', text, reason, null, null, id,
                    '/v1/recommendations/' || recommendation_id || '/action-by-dates', null
                from action_by_dates where recommendation_id = ? and not original
                union all
                select effective_on, 'LEAD_CHANGED', coalesce(lead_post, lead_officer), lead_officer, null, null, id,
                    '/v1/recommendations/' || recommendation_id, null
                from recommendation_leads where recommendation_id = ? and not original
                union all
                select decided_on, 'STATUS_CHANGE', change, reason, null, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/status-changes', null
                from recommendation_status_changes where recommendation_id = ?
            ) events where true""";
    private static final int HISTORIES = 9;

    private final Projections projections;

    Timelines(Projections projections) {
        this.projections = projections;
    }

    /** Oldest first; at most {@code limit} after the position. */
    List<EventView> of(UUID recommendation, Span span, Optional<List<String>> after, int limit) {
        return projections.list(
                span.within(Query.of("select *").add(EVENTS, all(recommendation)))
                        .after(after, "on_day, id, kind", LocalDate::parse, UUID::fromString, kind -> kind)
                        .add("order by on_day, id, kind limit ?", limit),
                row -> new EventView(row.day("on_day"), row.constant("kind", EventKind.class), row.textIf("what"),
                        row.textIf("text"), row.textIf("who"), row.textIf("meeting"), row.id("id"), row.text("url"),
                        StatedColumns.sourceIf(row, "source")));
    }

    long count(UUID recommendation, Span span) {
        return projections.count(span.within(Query.of("select count(*)").add(EVENTS, all(recommendation))));
    }

    /** Days, both included; open where there is none. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

        private Query within(Query query) {
            return query.addIf(from, "and on_day >= ?").addIf(to, "and on_day <= ?");
        }
    }

    private static Object[] all(UUID recommendation) {
        return Collections.nCopies(HISTORIES, recommendation).toArray();
    }
}
