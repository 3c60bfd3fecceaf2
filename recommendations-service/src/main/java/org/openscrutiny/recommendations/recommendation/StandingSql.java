package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;

/**
 * The SQL by which lists, counts, reminders and exports tell where a recommendation {@code r} stands on a day: the one place
 * outside {@link Standing} that knows how the histories come together (ADR 0021). Each join takes the day as its one value
 * and tells what was known at the end of it.
 */
public final class StandingSql {

    /** A day after all others, for what stands whenever it was decided. */
    public static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** The leading addressee's latest answer, as {@code d}. */
    public static final String ANSWER = """
            left join lateral (select * from executive_responses
                where recommendation_id = r.id and leads and effective_on <= ?
                order by effective_on desc, id desc limit 1) d on true
            """;

    /** The latest judgement, as {@code a}; one that the committee overtook does not count. */
    public static final String JUDGEMENT = """
            left join lateral (select * from assessments
                where recommendation_id = r.id and decided_on <= ? and not overtaken
                order by decided_on desc, id desc limit 1) a on true
            """;

    /** The committee's latest decision besides its judgements, as {@code c}. */
    public static final String CHANGE = """
            left join lateral (select * from recommendation_status_changes
                where recommendation_id = r.id and decided_on <= ?
                order by decided_on desc, id desc limit 1) c on true
            """;

    /** The latest published update, as {@code u}. */
    public static final String UPDATE = """
            left join lateral (select * from progress_updates
                where recommendation_id = r.id and published_at is not null and effective_on <= ?
                order by effective_on desc, id desc limit 1) u on true
            """;

    /** By when it is to be done, as {@code b}; what was stated with the recommendation counts from the beginning, whenever it was recorded. */
    public static final String ACTION_BY = """
            left join lateral (select * from action_by_dates
                where recommendation_id = r.id and (effective_on <= ? or recorded_at = r.created_at)
                order by original, effective_on desc, id desc limit 1) b on true
            """;

    /** Whether a review had taken it in scope, as {@code m}. */
    public static final String REVIEWED = """
            left join lateral (select true as monitored from review_recommendations
                where recommendation_id = r.id and in_scope_since <= ? limit 1) m on true
            """;

    /** Who led it, as {@code l}; needed for a past day only, for {@code r} says who leads now. */
    public static final String LEAD = """
            left join lateral (select * from recommendation_leads
                where recommendation_id = r.id and (effective_on <= ? or recorded_at = r.created_at)
                order by original, effective_on desc, id desc limit 1) l on true
            """;

    /** Whether officers report on it or a review looked at it; needs {@code u} and {@code m}. */
    public static final String MONITORED = "(u.effective_on is not null or coalesce(m.monitored, false))";

    /** The committee's decision as it still counts: a reopening until the next judgement; needs {@code a} and {@code c}. */
    public static final String CHANGE_THAT_COUNTS = """
            case when c.change = 'REOPENED' and (a.decided_on, a.id) > (c.decided_on, c.id) then null else c.change end""";

    /** Open: submitted, and neither rejected nor closed; needs {@code d}, {@code a} and {@code c}. */
    public static final String OPEN = """
            (r.submitted_on is not null and d.decision is distinct from 'REJECTED' and c.change is distinct from 'ENDED'
             and c.change is distinct from 'SUPERSEDED'
             and ((c.change = 'REOPENED' and (a.id is null or (a.decided_on, a.id) <= (c.decided_on, c.id)))
                  or (a.rag is distinct from 'IMPLEMENTED' and not (a.rag is not distinct from 'NOT_DELIVERED' and a.concluding))))""";

    /** Overdue on a day, its one value: past its last day and still open; needs {@code b} and what OPEN needs. */
    public static final String OVERDUE = "coalesce(b.due_on < ? and not b.ongoing and " + OPEN + ", false)";

    private StandingSql() {
    }
}
