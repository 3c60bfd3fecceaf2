package org.openscrutiny.recommendations.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;

/** Puts the histories of a recommendation in one order, in one statement. Published material only, whoever asks. */
@ApplicationScoped
class Timelines {

    /** Ids are in the order of recording, so that events of one day keep the order they were recorded in. */
    private static final String EVENTS = """
            from (
                select submitted_on as on_day, 'SUBMITTED' as kind, null as what, text, null as who, null as meeting,
                    id, '/v1/recommendations/' || id as url
                from recommendations where id = ? and submitted_on is not null
                union all
                select effective_on, 'RESPONSE', decision, coalesce(narrative, reason), addressee_name, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/executive-responses/' || id
                from executive_responses where recommendation_id = ?
                union all
                select s.added_on, 'REVIEW', case when s.in_scope then 'IN_SCOPE' else 'EXCLUDED' end,
                    coalesce(s.exclusion_reason, v.label), null, v.meeting_title, v.id, '/v1/reviews/' || v.id
                from review_recommendations s join reviews v on v.id = s.review_id where s.recommendation_id = ?
                union all
                select effective_on, 'UPDATE', self_assessment, narrative, signed_off_by, null, id,
                    '/v1/recommendations/' || recommendation_id || '/progress-updates/' || id
                from progress_updates where recommendation_id = ? and published_at is not null
                union all
                select pinned_on, 'EVIDENCE', coalesce(value, symbol), indicator_code || ', ' || period_label, null, null, id,
                    '/v1/recommendations/' || recommendation_id || '/evidence'
                from evidence where recommendation_id = ? and (progress_update_id is null or exists (select 1
                    from progress_updates u where u.id = progress_update_id and u.published_at is not null))
                union all
                select decided_on, 'ASSESSMENT', rag, rationale, decided_by, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/assessments/' || id
                from assessments where recommendation_id = ?
                union all
                select effective_on, 'ACTION_BY_MOVED', text, reason, null, null, id,
                    '/v1/recommendations/' || recommendation_id || '/action-by-dates'
                from action_by_dates where recommendation_id = ? and not original
                union all
                select decided_on, 'STATUS_CHANGE', change, reason, null, meeting_title, id,
                    '/v1/recommendations/' || recommendation_id || '/status-changes'
                from recommendation_status_changes where recommendation_id = ?
            ) e""";

    private final Projections projections;

    Timelines(Projections projections) {
        this.projections = projections;
    }

    /** Oldest first. */
    List<EventView> of(UUID recommendation, Optional<List<String>> after, int limit) {
        var query = Query.of("select *").add(EVENTS, all(recommendation));
        after.ifPresent(p -> query.add("where (on_day, id, kind) > (?, ?, ?)", LocalDate.parse(p.get(0)),
                UUID.fromString(p.get(1)), p.get(2)));
        query.add("order by on_day, id, kind limit ?", limit);
        return projections.list(query,
                row -> new EventView(row.day("on_day"), row.constant("kind", EventKind.class), row.textIf("what"),
                        row.textIf("text"), row.textIf("who"), row.textIf("meeting"), row.id("id"), row.text("url")));
    }

    long count(UUID recommendation) {
        return projections.count(Query.of("select count(*)").add(EVENTS, all(recommendation)));
    }

    private static Object[] all(UUID recommendation) {
        return new Object[]{recommendation, recommendation, recommendation, recommendation, recommendation,
                recommendation,
                recommendation, recommendation};
    }
}
