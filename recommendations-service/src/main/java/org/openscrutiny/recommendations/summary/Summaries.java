package org.openscrutiny.recommendations.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.StandingSql;
import org.openscrutiny.storage.change.FeedTags;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Audience;

/**
 * Counts in the database, one statement each. What is published only, whoever asks (ADR 0022): so all that the public is told
 * of, and nothing else, can change them.
 */
@ApplicationScoped
class Summaries {

    private static final Object TOLD = new String[]{Audience.PUBLIC.name()};

    private final Projections projections;

    Summaries(Projections projections) {
        this.projections = projections;
    }

    /** Where the feed stands now. */
    String state() {
        return projections.first(Query.of("select " + FeedTags.STATE + " as feed_state", TOLD, TOLD),
                row -> row.text("feed_state")).orElseThrow();
    }

    private record Group(String dimension, String key, long count, long overdue, String state) {}

    Counted<SummaryView> on(LocalDate day, @Nullable UUID committee, @Nullable UUID inquiry) {
        var query = Query.of("""
                with answered as (select distinct on (recommendation_id) recommendation_id, decision
                        from executive_responses where leads and effective_on <= ?
                        order by recommendation_id, effective_on desc, id desc),
                    judged as (select distinct on (recommendation_id) recommendation_id, id, rag, concluding, decided_on
                        from assessments where decided_on <= ? and not overtaken
                        order by recommendation_id, decided_on desc, id desc),
                    changed as (select distinct on (recommendation_id) recommendation_id, id, change, decided_on
                        from recommendation_status_changes where decided_on <= ?
                        order by recommendation_id, decided_on desc, id desc),
                    due as (select distinct on (d.recommendation_id) d.recommendation_id, d.due_on, d.ongoing
                        from action_by_dates d join recommendations r on r.id = d.recommendation_id
                        where d.effective_on <= ? or d.recorded_at = r.created_at
                        order by d.recommendation_id, d.original, d.effective_on desc, d.id desc),
                    led as (select distinct on (l.recommendation_id) l.recommendation_id, l.lead_post
                        from recommendation_leads l join recommendations r on r.id = l.recommendation_id
                        where l.effective_on <= ? or l.recorded_at = r.created_at
                        order by l.recommendation_id, l.original, l.effective_on desc, l.id desc)
                """, day, day, day, day, day);
        query.add("""
                , standing as (
                    select coalesce(a.rag, 'NOT_YET_ASSESSED') as rag, coalesce(d.decision, 'NOT_ANSWERED') as decision,
                        coalesce(l.lead_post, 'NOT_STATED') as lead_post, i.title as inquiry,
                        case when r.submitted_on > cast(? as date) - interval '6 months' then 'UNDER_6_MONTHS'
                             when r.submitted_on > cast(? as date) - interval '1 year' then '6_TO_12_MONTHS'
                             when r.submitted_on > cast(? as date) - interval '2 years' then '1_TO_2_YEARS'
                             else 'OVER_2_YEARS' end as age,
                        %s as overdue
                    from recommendations r join inquiries i on i.id = r.inquiry_id
                    left join answered d on d.recommendation_id = r.id
                    left join judged a on a.recommendation_id = r.id
                    left join changed c on c.recommendation_id = r.id
                    left join due b on b.recommendation_id = r.id
                    left join led l on l.recommendation_id = r.id
                    where r.audience = 'PUBLIC' and r.submitted_on <= ?""".formatted(StandingSql.OVERDUE), day, day,
                day,
                day, day);
        restrict(query, committee, inquiry).add("""
                )
                select case when grouping(rag) = 0 then 'rag' when grouping(decision) = 0 then 'decision'
                            when grouping(lead_post) = 0 then 'lead' when grouping(inquiry) = 0 then 'inquiry'
                            when grouping(age) = 0 then 'age' else 'total' end as dimension,
                    coalesce(rag, decision, lead_post, inquiry, age, '') as key, count(*) as count,
                    count(*) filter (where overdue) as overdue, (%s) as feed_state
                from standing
                group by grouping sets ((rag), (decision), (lead_post), (inquiry), (age), ())
                order by 1, 3 desc, 2""".formatted(FeedTags.STATE), TOLD, TOLD);
        var groups = projections.list(query, row -> new Group(row.text("dimension"), row.text("key"),
                row.number("count"), row.number("overdue"), row.text("feed_state")));
        // The group of all is there even where there is nothing to count.
        var total = groups.stream().filter(group -> group.dimension().equals("total")).findFirst().orElseThrow();
        return new Counted<>(new SummaryView(day, total.count(), total.overdue(), counts(groups, "rag"),
                counts(groups, "decision"), counts(groups, "lead"), counts(groups, "inquiry"), counts(groups, "age")),
                total.state());
    }

    private static List<CountView> counts(List<Group> groups, String dimension) {
        return groups.stream()
                .filter(group -> group.dimension().equals(dimension))
                .map(group -> new CountView(group.key(), group.count()))
                .toList();
    }

    private record Cell(LocalDate monthEnd, String dimension, String key, long count, String state) {}

    /** Each history is cut into spans in which one entry stood; a month counts the spans its end falls into. */
    Counted<List<MonthView>> history(LocalDate from, LocalDate to, @Nullable UUID committee, @Nullable UUID inquiry) {
        var query = Query.of("""
                with months as (
                    select least(cast(m + interval '1 month - 1 day' as date), cast(? as date)) as month_end
                    from generate_series(date_trunc('month', cast(? as timestamp)), cast(? as timestamp), interval '1 month') m),
                made as (select r.id, r.submitted_on from recommendations r join inquiries i on i.id = r.inquiry_id
                    where r.audience = 'PUBLIC' and r.submitted_on <= ?""", to, from.toString(), to.toString(), to);
        restrict(query, committee, inquiry).add("""
                ),
                spans as (
                    select 'rag' as dimension, rag as key, a.decided_on as since,
                        lead(a.decided_on) over (partition by recommendation_id order by a.decided_on, a.id) as until
                    from assessments a join made on made.id = a.recommendation_id where not a.overtaken
                    union all
                    select 'decision', decision, effective_on,
                        lead(effective_on) over (partition by recommendation_id order by effective_on, e.id)
                    from executive_responses e join made on made.id = e.recommendation_id where leads
                    union all
                    select 'total', '', submitted_on, null from made)
                select month_end, dimension, key, count(key) as count, (%s) as feed_state
                from months left join spans on since <= month_end and (until is null or until > month_end)
                group by month_end, dimension, key order by month_end, dimension, key""".formatted(FeedTags.STATE),
                TOLD, TOLD);
        var cells = projections.list(query, row -> {
            var dimension = row.textIf("dimension");
            return new Cell(row.day("month_end"), dimension == null ? "none" : dimension,
                    dimension == null ? "" : row.text("key"), row.number("count"), row.text("feed_state"));
        });
        var months = new TreeMap<LocalDate, List<Cell>>();
        cells.forEach(cell -> months.computeIfAbsent(cell.monthEnd(), month -> new ArrayList<>()).add(cell));
        return new Counted<>(months.entrySet().stream().map(Summaries::month).toList(), cells.get(0).state());
    }

    private static MonthView month(Map.Entry<LocalDate, List<Cell>> month) {
        var total = month.getValue()
                .stream()
                .filter(cell -> cell.dimension().equals("total"))
                .mapToLong(Cell::count)
                .sum();
        return new MonthView(month.getKey(), total, withRest(month.getValue(), "rag", "NOT_YET_ASSESSED", total),
                withRest(month.getValue(), "decision", "NOT_ANSWERED", total));
    }

    /** What has no entry yet is what is left of the total. */
    private static List<CountView> withRest(List<Cell> cells, String dimension, String rest, long total) {
        var counts = new ArrayList<CountView>();
        cells.stream()
                .filter(cell -> cell.dimension().equals(dimension))
                .forEach(cell -> counts.add(new CountView(cell.key(), cell.count())));
        var left = total - counts.stream().mapToLong(CountView::count).sum();
        if (left > 0) {
            counts.add(new CountView(rest, left));
        }
        counts.sort(Comparator.comparingLong(CountView::count).reversed().thenComparing(CountView::of));
        return List.copyOf(counts);
    }

    private static Query restrict(Query query, @Nullable UUID committee, @Nullable UUID inquiry) {
        return query.addIf(committee, "and i.committee_id = ?").addIf(inquiry, "and i.id = ?");
    }
}
