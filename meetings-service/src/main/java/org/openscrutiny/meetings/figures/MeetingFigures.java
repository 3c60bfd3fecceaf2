package org.openscrutiny.meetings.figures;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/**
 * What of each committee's record is due, late or missing, in one statement. Public material only, for whoever may scrape: a
 * question under an exempt item counts nowhere. A committee is told with 0 where nothing is missing, so that an alert sees a
 * first one come.
 */
@ApplicationScoped
class MeetingFigures implements FigureSource {

    private static final String COUNTS = """
            select c.name,
                (select count(*) from meetings m where m.committee_id = c.id and m.audience = 'PUBLIC'
                    and m.status in ('SCHEDULED', 'IN_SESSION', 'ADJOURNED') and m.notice_satisfied is false),
                (select count(*) from meetings m where m.committee_id = c.id and m.audience = 'PUBLIC'
                    and m.status = 'CONCLUDED' and m.minutes_status <> 'SIGNED'),
                (select count(*) from evidence_notes n join agenda_items i on i.id = n.item_id
                    join meetings m on m.id = n.meeting_id where m.committee_id = c.id and m.audience = 'PUBLIC'
                    and i.audience = 'PUBLIC' and n.outcome in ('NOT_RESPONDED', 'WRITTEN_TO_FOLLOW')),
                (select count(*) from public_questions q join meetings m on m.id = q.meeting_id
                    where m.committee_id = c.id and m.audience = 'PUBLIC' and q.status in ('PUT', 'WRITTEN_TO_FOLLOW')),
                (select count(*) from actions a join meetings m on m.id = a.meeting_id
                    left join agenda_items i on i.id = a.item_id where m.committee_id = c.id and m.audience = 'PUBLIC'
                    and (i.id is null or i.audience = 'PUBLIC') and a.status = 'OPEN'
                    and (a.due_on is null or a.due_on >= :today)),
                (select count(*) from actions a join meetings m on m.id = a.meeting_id
                    left join agenda_items i on i.id = a.item_id where m.committee_id = c.id and m.audience = 'PUBLIC'
                    and (i.id is null or i.audience = 'PUBLIC') and a.status = 'OPEN' and a.due_on < :today)
            from committees c order by c.name, c.id""";

    private final EntityManager database;
    private final Clock clock;
    private final int mostNames;

    /** @param mostNames committees have names of the council's own: what is beyond this many is added up as "other" */
    MeetingFigures(EntityManager database, Clock clock,
            @ConfigProperty(name = "scrutiny.figures.most-names") int mostNames) {
        this.database = database;
        this.clock = clock;
        this.mostNames = mostNames;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Figure> read() {
        List<Object[]> committees = database.createNativeQuery(COUNTS)
                .setParameter("today", CouncilTime.day(clock.instant()))
                .getResultList();
        return List.of(
                plain("meetings_notice_unsatisfied",
                        "Meetings to come whose agenda went out with less than the notice the law asks for", committees,
                        1),
                plain("meetings_unsigned", "Meetings that were held and whose minutes nobody has signed",
                        committees, 2),
                byKind("meetings_questions_unanswered",
                        "Questions waiting for an answer: of members in the meeting, of the public", "asker",
                        committees, List.of("MEMBER", "PUBLIC"), 3),
                byKind("meetings_actions_open", "Actions that are not done: within their time, or past the day stated",
                        "state", committees, List.of("DUE", "OVERDUE"), 5));
    }

    private Figure plain(String name, String description, List<Object[]> committees, int column) {
        return bounded(name, description, List.of("committee"), committees.stream()
                .map(row -> Sample.of(((Number) row[column]).doubleValue(), String.valueOf(row[0])))
                .toList());
    }

    /** @param first the column of the first kind; the others follow it */
    private Figure byKind(String name, String description, String label, List<Object[]> committees,
            List<String> kinds, int first) {
        return bounded(name, description, List.of("committee", label), committees.stream()
                .flatMap(row -> kinds.stream()
                        .map(kind -> Sample.of(((Number) row[first + kinds.indexOf(kind)]).doubleValue(),
                                String.valueOf(row[0]), kind)))
                .toList());
    }

    private Figure bounded(String name, String description, List<String> labels, List<Sample> samples) {
        return Figure.atMost(mostNames, "committee", name, description, labels, samples);
    }
}
