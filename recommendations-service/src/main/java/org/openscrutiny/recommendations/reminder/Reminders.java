package org.openscrutiny.recommendations.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.StandingSql;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
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
        var query = Query.of("""
                select * from (
                select b.due_on, 'ACTION_BY' as kind, i.title || coalesce(', recommendation ' || r.number, '') || ': ' || b.text as what,
                    r.lead_post, r.lead_officer, r.id, '/v1/recommendations/' || r.id as url
                from recommendations r join inquiries i on i.id = r.inquiry_id""")
                .add(StandingSql.ACTION_BY + StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.CHANGE,
                        StandingSql.EVER, StandingSql.EVER, StandingSql.EVER, StandingSql.EVER)
                .add("""
                where r.audience = 'PUBLIC' and d.decision is not null and d.decision <> 'DEFERRED'
                    and r.id in (select recommendation_id from action_by_dates where due_on between ? and ?)
                    and b.due_on between ? and ? and %s
                union all
                select cast(v.due_on ->> 'value' as date), 'REVIEW', i.title || ': ' || v.label, null, v.lead_officer, v.id,
                    '/v1/reviews/' || v.id
                from reviews v join inquiries i on i.id = v.inquiry_id
                where i.audience = 'PUBLIC' and v.status <> 'CONSIDERED' and v.due_on ->> 'value' between ? and ?
                union all
                select k.last_day, 'RESPONSE', i.title || ': response of the executive', null, null, i.id,
                    '/v1/inquiries/' || i.id || '/response-clock'
                from response_clocks k join inquiries i on i.id = k.inquiry_id
                where i.audience = 'PUBLIC' and k.responded_on is null and k.last_day between ? and ?
                ) due where true""".formatted(StandingSql.OPEN), from, to, from, to, from.toString(), to.toString(),
                        from, to)
                .addIf(leadPost, "and lead_post = ?")
                .addIf(leadOfficer, "and lead_officer = ?")
                .after(after, "due_on, id", LocalDate::parse, UUID::fromString)
                .add("order by due_on, id limit ?", limit);
        return projections.list(query,
                row -> new ReminderView(row.day("due_on"), row.constant("kind", ReminderKind.class), row.text("what"),
                        row.textIf("lead_post"), row.textIf("lead_officer"), row.id("id"), row.text("url")));
    }
}
