package org.openscrutiny.meetings.completeness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/** Looks for gaps over all tables of a meeting in one statement. */
@ApplicationScoped
class CompletenessStore {

    private static final String GAPS = """
            with m as (select * from meetings where id = ?1)
            select 'MEETING_NOT_CONCLUDED', m.status, m.id from m
             where m.status in ('SCHEDULED', 'IN_SESSION', 'ADJOURNED') and m.scheduled_start < cast(?2 as timestamptz) - interval '1 day'
            union all
            select 'MEMBER_UNACCOUNTED', p.display_name, p.id
              from m join memberships s on s.committee_id = m.committee_id join people p on p.id = s.person_id
             where m.status in ('CONCLUDED', 'ABANDONED') and s.role <> 'SUBSTITUTE'
               and coalesce(s.from_on <= cast(m.scheduled_start at time zone 'Europe/London' as date), true)
               and coalesce(s.to_on >= cast(m.scheduled_start at time zone 'Europe/London' as date), true)
               and not exists (select from attendances a
                                where a.meeting_id = m.id and a.person_id = p.id and a.status <> 'NOT_RECORDED')
            union all
            select 'ITEM_WITHOUT_PAPER', i.number, i.id from m join agenda_items i on i.meeting_id = m.id
             where i.type in ('RECOMMENDATION_MONITORING', 'INSPECTION_RESPONSE', 'TOPIC_REPORT', 'POLICY_DEVELOPMENT')
               and not exists (select from reports r where r.agenda_item_id = i.id)
            union all
            select 'EXCLUSION_NOT_ON_AGENDA', i.number, i.id from m join agenda_items i on i.meeting_id = m.id
             where i.access = 'EXEMPT'
               and not exists (select from agenda_items x where x.meeting_id = m.id and x.type = 'EXCLUSION_OF_PUBLIC')
            union all
            select 'EXCLUSION_NOT_RESOLVED', x.number, x.id from m join agenda_items x on x.meeting_id = m.id
             where m.status = 'CONCLUDED' and x.type = 'EXCLUSION_OF_PUBLIC'
               and exists (select from agenda_items i where i.meeting_id = m.id and cardinality(i.exempt_paragraphs) > 0)
               and not exists (select from resolutions r where r.item_id = x.id)
            union all
            select 'NAME_UNRESOLVED', c.printed_name, c.id
              from m join agenda_items i on i.meeting_id = m.id join contributions c on c.agenda_item_id = i.id
             where c.printed_name is not null and c.person_id is null
            union all
            select distinct 'NAME_UNRESOLVED', o.printed_name, r.id
              from m join reports r on r.meeting_id = m.id join report_sign_offs o on o.report_id = r.id
             where o.person_id is null
            union all
            select distinct 'NAME_UNRESOLVED', raw.token, cast(null as uuid)
              from m cross join lateral (
                     select unnest(n.askers_raw) as token from evidence_notes n where n.meeting_id = m.id
                     union
                     select unnest(a.respondents_raw) from evidence_notes n join evidence_answers a on a.note_id = n.id
                      where n.meeting_id = m.id) raw
             where not exists (select from initials_key k
                                where k.meeting_id = m.id and k.initials = raw.token and k.person_id is not null)
            union all
            select distinct 'NAME_UNRESOLVED', a.owner_raw, a.id
              from m join actions a on a.meeting_id = m.id where a.owner_raw is not null and a.owner_id is null
            union all
            select 'QUESTION_UNANSWERED', q.text, q.id from m join public_questions q on q.meeting_id = m.id
             where m.status in ('CONCLUDED', 'ABANDONED') and q.status not in ('ANSWERED', 'REFUSED')
            union all
            select 'QUESTION_UNANSWERED', coalesce(n.question, n.question_note), n.id
              from m join evidence_notes n on n.meeting_id = m.id where n.outcome <> 'ANSWERED'
            union all
            select 'MINUTES_UNSIGNED', m.minutes_status, m.id from m
             where m.status in ('CONCLUDED', 'ABANDONED') and m.minutes_status <> 'SIGNED'""";

    private final EntityManager database;

    CompletenessStore(EntityManager database) {
        this.database = database;
    }

    List<Gap> gaps(UUID meetingId, Instant now) {
        List<?> rows = database.createNativeQuery(GAPS).setParameter(1, meetingId).setParameter(2, now).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> gap(GapKind.valueOf((String) row[0]), (String) row[1], (UUID) row[2]))
                .sorted(Comparator.comparing(Gap::kind).thenComparing(Gap::subject))
                .toList();
    }

    private static Gap gap(GapKind kind, String subject, @Nullable UUID refId) {
        return new Gap(kind, kind.meaning(), subject, refId);
    }
}
