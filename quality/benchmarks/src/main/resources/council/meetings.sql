-- 12 committees, 300 people, 2,000 meetings with 15 items each, of them one exempt; speakers and papers on every third item.
create function pg_temp.id(n bigint) returns uuid language sql immutable as
$$ select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid) $$;
create function pg_temp.words(n bigint, many integer) returns text language sql immutable as
$$ select string_agg((array['placements', 'young', 'people', 'voice', 'social', 'workers', 'families', 'report', 'progress',
    'the', 'of', 'and', 'council', 'review', 'service', 'support', 'schools', 'website', 'training', 'agency'])
    [1 + (n * 7 + w * 13 + w * w) % 20], ' ') from generate_series(1, many) w $$;

insert into committees (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, name, kind, purpose, remit,
    designated_for)
select pg_temp.id(n), 0, 0, 0, 0, t, t, t, t, t, 'Select Committee ' || n, 'SELECT_COMMITTEE', pg_temp.words(n, 30),
    array[pg_temp.words(n, 8), pg_temp.words(n + 1, 8)], '{}'
from generate_series(1, 12) n cross join (values (timestamptz '2006-01-04 10:00Z')) made (t);

insert into people (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, display_name, family_name,
    as_known, name_words, name_keys)
select pg_temp.id(n), 0, 0, 0, 0, t, t, t, t, t, 'Officer ' || n, cast(n as text), array['Officer ' || n],
    array['officer', cast(n as text)], array['officer ' || n]
from generate_series(1, 300) n cross join (values (timestamptz '2006-01-04 10:00Z')) made (t);

insert into meetings (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, audience, committee_id,
    committee_name, scheduled_start, start_stated, planned_end, actual_start, actual_end, venue, mode, status, agenda_status,
    minutes_status, notice_given_at, notice_satisfied)
select pg_temp.id(n), 3, 3, 3, 3, t, t, t, t, t, 'PUBLIC', pg_temp.id(1 + n % 12), 'Select Committee ' || (1 + n % 12), t, true,
    t + interval '3 hours', t, t + interval '3 hours', 'Mezzanine Room 1, County Hall', 'IN_PERSON', 'CONCLUDED',
    'PUBLISHED', 'SIGNED', t - interval '8 days', true
from (select n, timestamptz '2006-01-10 10:30Z' + n * interval '3 days' as t from generate_series(1, 2000) n) made;

insert into sessions (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, audience, meeting_id, kind,
    access, start_at, end_at, purpose)
select pg_temp.id(n * 10 + k), 0, 0, 0, 0, m.created_at, m.created_at, m.created_at, m.created_at, m.created_at, (array['MEMBERS', 'PUBLIC'])[k], m.id,
    (array['PRE_MEETING', 'FORMAL'])[k], (array['MEMBERS_ONLY', 'PUBLIC'])[k],
    m.scheduled_start - (2 - k) * interval '1 hour', m.scheduled_start + (k - 1) * interval '3 hours' + interval '1 minute',
    null
from generate_series(1, 2000) n join meetings m on m.id = pg_temp.id(n) cross join generate_series(1, 2) k;

insert into agenda_items (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, audience, meeting_id, number,
    position, title, type, purpose_text, planned_start, page_from, page_to, access, exempt_paragraphs,
    public_interest_note, published_at, subject_education)
select pg_temp.id(n * 100 + k), 1, 1, 1, 1, m.created_at, m.created_at, m.created_at, m.created_at, m.created_at,
    case when k = 15 then 'EXEMPT' else 'PUBLIC' end, m.id, cast(k as text), k, 'Item on ' || pg_temp.words(n + k, 5),
    case when k = 15 then 'OTHER' when k % 3 = 0 then 'TOPIC_REPORT' else 'MEMBER_UPDATES' end, pg_temp.words(n * k, 20),
    m.scheduled_start + k * interval '10 minutes', 5 * k, 5 * k + 4, case when k = 15 then 'EXEMPT' else 'PUBLIC' end,
    case when k = 15 then array[3] else '{}' end, case when k = 15 then 'Prices' end, m.scheduled_start - interval '8 days',
    k % 2 = 0
from generate_series(1, 2000) n join meetings m on m.id = pg_temp.id(n) cross join generate_series(1, 15) k;

insert into agenda_item_refs (agenda_item_id, position, service, type, ref_id, title, seen_at)
select pg_temp.id(n * 100 + 6), 0, 'RECOMMENDATIONS', 'review', cast(pg_temp.id(n) as text), 'Review ' || n,
    timestamptz '2017-09-05 10:00Z' from generate_series(1, 2000) n;

insert into contributions (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, agenda_item_id, position,
    person_id, printed_name, role_title_at_time, capacity)
select pg_temp.id(n * 1000 + k * 10 + j), 0, 0, 0, 0, i.created_at, i.created_at, i.created_at, i.created_at, i.created_at, i.id, j,
    pg_temp.id(1 + (n + k + j) % 300), 'Officer ' || (1 + (n + k + j) % 300), 'Service Director', 'OFFICER'
from generate_series(1, 2000) n cross join generate_series(3, 15, 3) k cross join generate_series(1, 2) j
join agenda_items i on i.id = pg_temp.id(n * 100 + k);

insert into reports (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, audience, committee_id, meeting_id,
    agenda_item_id, title, author, purpose, asks, background, summary, key_issues, background_papers, access,
    exempt_paragraphs, public_interest_note, published_at)
select i.id, 1, 1, 1, 1, i.created_at, i.created_at, i.created_at, i.created_at, i.created_at, i.audience, m.committee_id, m.id, i.id,
    'Report on ' || pg_temp.words(n + k, 5), 'Officer ' || (1 + n % 300), pg_temp.words(n, 30),
    array[pg_temp.words(n, 15)], pg_temp.words(n + 1, 80), pg_temp.words(n + 2, 80), pg_temp.words(n + 3, 150), '{}',
    i.access, i.exempt_paragraphs, i.public_interest_note, i.published_at
from generate_series(1, 2000) n cross join generate_series(3, 15, 3) k
join agenda_items i on i.id = pg_temp.id(n * 100 + k) join meetings m on m.id = i.meeting_id;

insert into changes (position, operation, record_type, record_id, version, audience, modified_at, url)
select row_number() over (order by modified_at, id, kind), 'CREATED', kind, id, version, audience, modified_at,
    '/v1/' || kind || 's/' || id
from (select 'meeting' as kind, id, version, audience, modified_at from meetings
    union all select 'agenda-item', id, version, audience, modified_at from agenda_items
    union all select 'report', id, version, audience, modified_at from reports) told;
