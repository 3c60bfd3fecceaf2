-- A late paper may be exempt on a ground of its own, and tell the public a summary; of one that sets a report, that report says
-- both. Paragraphs stand here as they did when it was issued.
alter table pack_supplements
    add column report_id uuid,
    add column exempt_paragraphs integer[] not null default '{}',
    add column public_interest_note text,
    add column public_summary text,
    add column summary_search tsvector generated always as (to_tsvector('english', coalesce(public_summary, ''))) stored,
    add constraint fk_pack_supplements_report foreign key (report_id) references reports (id),
    add constraint ck_pack_supplements_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    add constraint ck_pack_supplements_open
        check (marking = 'EXEMPT' or cardinality(exempt_paragraphs) = 0 and public_summary is null);
create index ix_pack_supplements_item on pack_supplements (agenda_item_id);
create index ix_pack_supplements_summary_search on pack_supplements using gin (summary_search);

-- What those who may not read an exempt late paper are told of it, for as long as it is closed and its item is open.
create view withheld_supplements as
    select s.id, s.pack_id, p.meeting_id, p.number as pack_number, s.agenda_item_id, s.report_id,
        case when r.id is null then s.exempt_paragraphs else r.exempt_paragraphs end as exempt_paragraphs,
        case when r.id is null then s.public_summary else r.public_summary end as public_summary, s.summary_search
    from pack_supplements s join packs p on p.id = s.pack_id
        left join agenda_items i on i.id = s.agenda_item_id left join reports r on r.id = s.report_id
    where s.marking = 'EXEMPT' and (i.id is null or i.audience = 'PUBLIC') and (r.id is null or r.access = 'EXEMPT')
        and trim(case when r.id is null then s.public_summary else r.public_summary end) <> '';

-- Its summary is found where the public is told it: as its item, or else as its meeting. That of a report is found already (V077).
create or replace view searchable as
    select 'AGENDA_ITEM' as type, i.id, m.committee_id, i.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date) as meeting_on, i.id as item_id,
        strictest(m.audience, i.audience) as audience, i.title, concat_ws(E'\n', i.title, i.purpose_text) as body, i.search
    from agenda_items i join meetings m on m.id = i.meeting_id
    union all
    select 'REPORT', r.id, r.committee_id, r.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date), r.agenda_item_id,
        strictest(r.audience, strictest(m.audience, i.audience)), r.title,
        concat_ws(E'\n', r.title, r.purpose, r.summary, r.background, r.key_issues, r.resource_implications, r.next_steps,
            words_of(r.asks)), r.search
    from reports r left join meetings m on m.id = r.meeting_id left join agenda_items i on i.id = r.agenda_item_id
    union all
    select 'MINUTE', t.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        t.agenda_item_id, strictest(with_minutes(m.minutes_status), strictest(m.audience, i.audience)), t.title,
        concat_ws(E'\n', t.title, t.text), t.search
    from minute_items t join minutes n on n.id = t.minutes_id join meetings m on m.id = n.meeting_id
        left join agenda_items i on i.id = t.agenda_item_id
    union all
    select 'EVIDENCE', e.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        e.item_id, strictest(with_minutes(m.minutes_status), strictest(m.audience, i.audience)), i.title,
        concat_ws(E'\n', e.theme, e.question), e.search
    from evidence_notes e join meetings m on m.id = e.meeting_id join agenda_items i on i.id = e.item_id
    union all
    select 'EVIDENCE', e.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        e.item_id, strictest(with_minutes(m.minutes_status), strictest(m.audience, i.audience)), i.title,
        a.text, a.search
    from evidence_answers a join evidence_notes e on e.id = a.note_id join meetings m on m.id = e.meeting_id
        join agenda_items i on i.id = e.item_id
    union all
    select 'RESOLUTION', r.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        r.item_id, strictest(m.audience, i.audience), i.title, r.text, r.search
    from resolutions r join meetings m on m.id = r.meeting_id join agenda_items i on i.id = r.item_id
    union all
    select 'RESOLUTION', r.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        r.item_id, strictest(m.audience, i.audience), i.title, l.text, l.search
    from resolution_limbs l join resolutions r on r.id = l.resolution_id join meetings m on m.id = r.meeting_id
        join agenda_items i on i.id = r.item_id
    union all
    select 'REPORT', r.id, r.committee_id, r.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date), r.agenda_item_id,
        strictest(r.audience, strictest(m.audience, i.audience)), r.title, concat_ws(E'\n', a.title, a.body), a.search
    from report_appendices a join reports r on r.id = a.report_id left join meetings m on m.id = r.meeting_id
        left join agenda_items i on i.id = r.agenda_item_id
    union all
    -- the latest version that is out, and for those who prepare the agenda what is to come out
    select 'DOCUMENT', d.id, r.committee_id, r.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date), r.agenda_item_id,
        strictest(case when d.published_at is null then 'DRAFT' else 'PUBLIC' end,
            strictest(r.audience, strictest(m.audience, i.audience))), d.title, t.body, t.search
    from document_texts t join documents d on d.id = t.document_id join reports r on r.id = d.report_id
        left join meetings m on m.id = r.meeting_id left join agenda_items i on i.id = r.agenda_item_id
    where not exists (select from documents n where n.replaces_id = d.id and n.published_at is not null)
    union all
    select 'PUBLIC_QUESTION', q.id, m.committee_id, q.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date), cast(null as uuid),
        strictest(case when q.status in ('RECEIVED', 'ACCEPTED', 'REFUSED') then 'DRAFT' else 'PUBLIC' end, m.audience),
        'Public question', concat_ws(E'\n', q.text, q.response), q.search
    from public_questions q join meetings m on m.id = q.meeting_id
    union all
    select 'AGENDA_ITEM', i.id, m.committee_id, i.meeting_id,
        cast(m.scheduled_start at time zone 'Europe/London' as date), i.id, strictest(m.audience, i.audience), i.title,
        r.public_summary, r.summary_search
    from reports r join agenda_items i on i.id = r.agenda_item_id join meetings m on m.id = i.meeting_id
    where r.access = 'EXEMPT' and r.published_at is not null
    union all
    select 'MEETING', m.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        cast(null as uuid), m.audience, 'Exempt item', i.public_summary, i.summary_search
    from agenda_items i join meetings m on m.id = i.meeting_id
    where i.access = 'EXEMPT' and i.published_at is not null
    union all
    select 'MINUTES', n.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        cast(null as uuid), strictest(with_minutes(m.minutes_status), m.audience), 'Exempt item', t.public_summary,
        t.summary_search
    from minute_items t join minutes n on n.id = t.minutes_id join meetings m on m.id = n.meeting_id
        join agenda_items i on i.id = t.agenda_item_id
    where i.audience = 'EXEMPT' and i.published_at is not null
    union all
    select 'AGENDA_ITEM', i.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date), i.id,
        strictest(m.audience, i.audience), i.title, w.public_summary, w.summary_search
    from withheld_supplements w join agenda_items i on i.id = w.agenda_item_id join meetings m on m.id = w.meeting_id
    where w.report_id is null
    union all
    select 'MEETING', m.id, m.committee_id, m.id, cast(m.scheduled_start at time zone 'Europe/London' as date),
        cast(null as uuid), m.audience, 'Exempt paper', w.public_summary, w.summary_search
    from withheld_supplements w join meetings m on m.id = w.meeting_id
    where w.agenda_item_id is null and w.report_id is null;
