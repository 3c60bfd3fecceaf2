package org.openscrutiny.recommendations.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Finds what is due, in one statement. Published material only. */
@ApplicationScoped
class Reminders {

    private static final int MAX_DAYS = 366;

    private final Projections projections;
    private final Clock clock;

    Reminders(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * What is due from today on.
     *
     * @param days how many days ahead; 0 for today alone
     */
    List<ReminderView> next(int days, @Nullable String leadPost, @Nullable String leadOfficer,
            Optional<List<String>> after, int limit) {
        if (days < 0 || days > MAX_DAYS) {
            throw new InvalidInput(Fault.in("days", "days is %d; it takes 0 to %d.".formatted(days, MAX_DAYS)));
        }
        var today = CouncilDay.today(clock);
        return due(today, today.plusDays(days), leadPost, leadOfficer, after, limit);
    }

    /**
     * By day, then record.
     *
     * @param from the first day, included
     * @param to   the last day, included
     */
    List<ReminderView> due(LocalDate from, LocalDate to, @Nullable String leadPost, @Nullable String leadOfficer,
            Optional<List<String>> after, int limit) {
        var query = Query.of("select * from (")
                .add("""
                select b.due_on, 'ACTION_BY' as kind, i.title || coalesce(', recommendation ' || r.number, '') || ': ' || b.text as what,
                    r.lead_post, r.lead_officer, r.id, '/v1/recommendations/' || r.id as url
                from recommendations r join inquiries i on i.id = r.inquiry_id
                join lateral (select text, due_on from action_by_dates where recommendation_id = r.id
                    order by original, effective_on desc, id desc limit 1) b on b.due_on between ? and ?
                left join lateral (select decision from executive_responses where recommendation_id = r.id and leads
                    order by effective_on desc, id desc limit 1) d on true
                left join lateral (select id, rag, concluding, decided_on from assessments where recommendation_id = r.id
                    order by decided_on desc, id desc limit 1) a on true
                left join lateral (select id, change, decided_on from recommendation_status_changes where recommendation_id = r.id
                    order by decided_on desc, id desc limit 1) c on true
                where r.audience = 'PUBLIC' and d.decision is not null and d.decision not in ('REJECTED', 'DEFERRED')
                    and c.change is distinct from 'ENDED' and c.change is distinct from 'SUPERSEDED'
                    and ((c.change = 'REOPENED' and (a.id is null or (a.decided_on, a.id) <= (c.decided_on, c.id)))
                        or (a.rag is distinct from 'IMPLEMENTED'
                            and not (a.rag is not distinct from 'NOT_DELIVERED' and a.concluding)))
                union all
                select cast(v.due_on ->> 'value' as date), 'REVIEW', i.title || ': ' || v.label, null, v.lead_officer, v.id,
                    '/v1/reviews/' || v.id
                from reviews v join inquiries i on i.id = v.inquiry_id
                where v.status <> 'CONSIDERED' and cast(v.due_on ->> 'value' as date) between ? and ?
                union all
                select k.last_day, 'RESPONSE', i.title || ': response of the executive', null, null, i.id,
                    '/v1/inquiries/' || i.id || '/response-clock'
                from inquiries i join lateral (
                    select coalesce(max(until) filter (where kind = 'EXTENSION_AGREED'),
                        cast(greatest(max(day) filter (where kind = 'RECEIVED'), max(day) filter (where kind = 'NOTICE_GIVEN'))
                            + interval '2 months' - case when extract(day from greatest(max(day) filter (where kind = 'RECEIVED'),
                                max(day) filter (where kind = 'NOTICE_GIVEN')) + interval '2 months')
                                = extract(day from greatest(max(day) filter (where kind = 'RECEIVED'), max(day) filter (where kind = 'NOTICE_GIVEN')))
                              then interval '1 day' else interval '0 days' end as date)) as last_day,
                        bool_or(kind = 'RESPONDED') as responded
                    from response_clock_entries where inquiry_id = i.id) k on k.last_day between ? and ? and not k.responded
                ) due where true""", from, to, from, to, from, to)
                .addIf(leadPost, "and lead_post = ?")
                .addIf(leadOfficer, "and lead_officer = ?");
        after.ifPresent(
                p -> query.add("and (due_on, id) > (?, ?)", LocalDate.parse(p.get(0)), UUID.fromString(p.get(1))));
        query.add("order by due_on, id limit ?", limit);
        return projections.list(query,
                row -> new ReminderView(row.day("due_on"), row.constant("kind", ReminderKind.class), row.text("what"),
                        row.textIf("lead_post"), row.textIf("lead_officer"), row.id("id"), row.text("url")));
    }
}
