-- Full text, kept by the database itself with each row, so that it can never lag behind what it describes.
create function words_of(lines text[]) returns text language sql immutable strict parallel safe
    as $$ select array_to_string(lines, ' ') $$;

alter table agenda_items add column search tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || to_tsvector('english', coalesce(purpose_text, ''))) stored;
alter table reports add column search tsvector generated always as (
    setweight(to_tsvector('english', title), 'A')
    || to_tsvector('english', coalesce(purpose, '') || ' ' || coalesce(background, '') || ' ' || coalesce(summary, '')
        || ' ' || coalesce(key_issues, '') || ' ' || coalesce(resource_implications, '') || ' '
        || coalesce(next_steps, '') || ' ' || words_of(asks))) stored;
alter table minute_items add column search tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || to_tsvector('english', coalesce(text, ''))) stored;
alter table evidence_notes add column search tsvector generated always as (
    setweight(to_tsvector('english', coalesce(theme, '')), 'B') || to_tsvector('english', coalesce(question, ''))) stored;
alter table evidence_answers add column search tsvector generated always as (to_tsvector('english', text)) stored;
alter table resolutions add column search tsvector generated always as (to_tsvector('english', text)) stored;
alter table resolution_limbs add column search tsvector generated always as (to_tsvector('english', text)) stored;

create index ix_agenda_items_search on agenda_items using gin (search);
create index ix_reports_search on reports using gin (search);
create index ix_minute_items_search on minute_items using gin (search);
create index ix_evidence_notes_search on evidence_notes using gin (search);
create index ix_evidence_answers_search on evidence_answers using gin (search);
create index ix_resolutions_search on resolutions using gin (search);
create index ix_resolution_limbs_search on resolution_limbs using gin (search);

-- For whom something exists that stands under a meeting and, maybe, an item of it.
create function strictest(one text, other text) returns text language sql immutable parallel safe
    as $$ select case when 'EXEMPT' in (one, other) then 'EXEMPT' when 'DRAFT' in (one, other) then 'DRAFT' else 'PUBLIC' end $$;
-- What is published with the minutes is the drafters' until then.
create function with_minutes(minutes_status text) returns text language sql immutable parallel safe
    as $$ select case when minutes_status in ('NONE', 'DRAFT') then 'DRAFT' else 'PUBLIC' end $$;

create view searchable as
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
        join agenda_items i on i.id = r.item_id;
