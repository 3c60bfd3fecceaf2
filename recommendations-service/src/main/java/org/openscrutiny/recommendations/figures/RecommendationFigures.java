package org.openscrutiny.recommendations.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.RagFilter;
import org.openscrutiny.recommendations.recommendation.StandingSql;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/**
 * Where the recommendations of all committees stand, in three statements. Published records only, for whoever may scrape. A
 * committee is told with all its states, those with nothing in them as 0, so that an alert sees a first one come.
 */
@ApplicationScoped
class RecommendationFigures implements FigureSource {

    private static final String NOT_ANSWERED = "NOT_ANSWERED";
    private static final List<String> RAGS = names(RagFilter.values());
    private static final List<String> DECISIONS = Stream.concat(names(Decision.values()).stream(),
            Stream.of(NOT_ANSWERED)).toList();
    private static final List<String> STATES = List.of("LATER", "DUE", "OVERDUE");
    private static final String COMMITTEE = "committee";

    private final Projections projections;
    private final Clock clock;
    private final int mostNames;

    /** @param mostNames committees and posts have names of the council's own: what is beyond this many is added up as "other" */
    RecommendationFigures(Projections projections, Clock clock,
            @ConfigProperty(name = "scrutiny.figures.most-names") int mostNames) {
        this.projections = projections;
        this.clock = clock;
        this.mostNames = mostNames;
    }

    /** @param state what the group is of: a rating, a decision, a state; or the one label's value itself */
    private record Group(String dimension, String committee, String state, long count, long overdue, long slipped,
            long slippageDays) {}

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public List<Figure> read() {
        var today = CouncilDay.today(clock);
        var groups = standing(today);
        var committees = of(groups, "committee");
        var posts = of(groups, "lead");
        return List.of(
                byState("recommendations_judged", "Submitted recommendations by the committee's latest judgement",
                        "rag",
                        of(groups, "rag"), RAGS),
                byState("recommendations_answered",
                        "Submitted recommendations by the leading addressee's latest answer",
                        "decision", of(groups, "decision"), DECISIONS),
                named("recommendations_led", "Submitted recommendations by the post that leads", "lead_post", posts,
                        Group::count),
                named("recommendations_overdue",
                        "Open recommendations past their action-by date, by the post that leads",
                        "lead_post", posts, Group::overdue),
                named("recommendations_slipped", "Recommendations whose action-by date was put off", COMMITTEE,
                        committees, Group::slipped),
                named("recommendations_slippage_seconds",
                        "How much later than first stated they are to be done, summed",
                        COMMITTEE, committees, group -> Duration.ofDays(group.slippageDays()).toSeconds()),
                byState("recommendations_responses_due",
                        "Reports the executive has not answered: later, due within seven days, overdue", "state",
                        responses(today), STATES),
                byState("recommendations_reviews_due", "Reviews not held: later, due within thirty days, overdue",
                        "state", reviews(today), STATES));
    }

    private List<Group> standing(LocalDate today) {
        return projections.list(Query.of("""
                with standing as (
                    select i.committee_name as committee, coalesce(a.rag, 'NOT_YET_ASSESSED') as rag,
                        coalesce(d.decision, 'NOT_ANSWERED') as decision, coalesce(r.lead_post, 'NOT_STATED') as lead,
                        greatest(b.due_on - o.due_on, 0) as slippage,""")
                .add(StandingSql.OVERDUE + " as overdue", today)
                .add("from recommendations r join inquiries i on i.id = r.inquiry_id")
                .add(StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.CHANGE + StandingSql.ACTION_BY,
                        StandingSql.EVER, StandingSql.EVER, StandingSql.EVER, StandingSql.EVER)
                .add("""
                    left join action_by_dates o on o.recommendation_id = r.id and o.original
                    where r.audience = 'PUBLIC' and r.submitted_on is not null)
                select case when grouping(rag) = 0 then 'rag' when grouping(decision) = 0 then 'decision'
                        when grouping(lead) = 0 then 'lead' else 'committee' end as dimension,
                    coalesce(committee, '') as committee, coalesce(rag, decision, lead, committee) as state,
                    count(*) as count, count(*) filter (where overdue) as overdue,
                    count(*) filter (where slippage > 0) as slipped, coalesce(sum(slippage), 0) as slippage_days
                from standing group by grouping sets ((committee, rag), (committee, decision), (lead), (committee))"""),
                row -> new Group(row.text("dimension"), row.text("committee"), row.text("state"), row.number("count"),
                        row.number("overdue"), row.number("slipped"), row.number("slippage_days")));
    }

    /** Seven days, as the response clock itself has it. */
    private List<Group> responses(LocalDate today) {
        return due(Query.of("""
                select i.committee_name as committee, case when k.last_day < ? then 'OVERDUE' when k.last_day <= ? then 'DUE'
                    else 'LATER' end as state, count(*) as count
                from response_clocks k join inquiries i on i.id = k.inquiry_id
                where i.audience = 'PUBLIC' and k.responded_on is null group by 1, 2""", today, today.plusDays(7)));
    }

    private List<Group> reviews(LocalDate today) {
        return due(Query.of("""
                select i.committee_name as committee, case when v.due_on ->> 'value' < ? then 'OVERDUE'
                    when v.due_on ->> 'value' <= ? then 'DUE' else 'LATER' end as state, count(*) as count
                from reviews v join inquiries i on i.id = v.inquiry_id
                where i.audience = 'PUBLIC' and v.status <> 'CONSIDERED' and v.due_on ->> 'value' is not null
                group by 1, 2""", today.toString(), today.plusDays(30).toString()));
    }

    private List<Group> due(Query query) {
        return projections.list(query,
                row -> new Group("due", row.text("committee"), row.text("state"), row.number("count"), 0, 0, 0));
    }

    private static List<Group> of(List<Group> groups, String dimension) {
        return groups.stream().filter(group -> group.dimension().equals(dimension)).toList();
    }

    /** Every committee with every state. */
    private Figure byState(String name, String description, String label, List<Group> groups,
            List<String> states) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        groups.forEach(group -> counts.computeIfAbsent(group.committee(), committee -> new LinkedHashMap<>())
                .merge(group.state(), group.count(), Long::sum));
        var samples = new ArrayList<Sample>();
        counts.forEach((committee, found) -> states
                .forEach(state -> samples.add(Sample.of(found.getOrDefault(state, 0L), committee, state))));
        return Figure.atMost(mostNames, COMMITTEE, name, description, List.of(COMMITTEE, label), samples);
    }

    private Figure named(String name, String description, String label, List<Group> groups,
            ToDoubleFunction<Group> value) {
        return Figure.atMost(mostNames, label, name, description, List.of(label),
                groups.stream().map(group -> Sample.of(value.applyAsDouble(group), group.state())).toList());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
