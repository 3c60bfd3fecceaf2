-- 500 inquiries with 20 recommendations each: answered, led, due, reviewed twice, reported on three times and judged each time.
-- A number n stands behind each id, so that a load can pick one at random.
create function pg_temp.id(n bigint) returns uuid language sql immutable as
$$ select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid) $$;
create function pg_temp.words(n bigint, many integer) returns text language sql immutable as
$$ select string_agg((array['placements', 'young', 'people', 'voice', 'social', 'workers', 'families', 'report', 'progress',
    'the', 'of', 'and', 'council', 'review', 'service', 'support', 'schools', 'website', 'training', 'agency'])
    [1 + (n * 7 + w * 13 + w * w) % 20], ' ') from generate_series(1, many) w $$;

insert into inquiries (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, title, short_title,
    committee_id, committee_name, scale, summary, report_completed, recommendations_made, status, submitted_on,
    responded_on, access, exempt_paragraphs, audience)
select pg_temp.id(n), 0, 0, 0, 0, t, t, t, t, t, 'Inquiry ' || n || ' into ' || pg_temp.words(n, 4), 'Inquiry ' || n,
    pg_temp.id(1 + n % 12), 'Select Committee ' || (1 + n % 12), 'FULL', pg_temp.words(n, 60),
    jsonb_build_object('value', cast(t as date), 'precision', 'DAY'), 20, 'MONITORING',
    jsonb_build_object('value', cast(t as date), 'precision', 'DAY'),
    jsonb_build_object('value', cast(t as date) + 50, 'precision', 'DAY'), 'PUBLIC', '{}', 'PUBLIC'
from (select n, timestamptz '2016-01-04 10:00Z' + n * interval '7 days' as t from generate_series(1, 500) n) made;

-- Those above 10,000 are exempt, so that every read has something to leave out.
insert into recommendations (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, inquiry_id, number,
    number_inferred, text, parts, addressees, lead_post, lead_officer, indicator_refs, submitted_on, audience, access,
    exempt_paragraphs)
select pg_temp.id(n), 0, 0, 0, 0, t, t, t, t, t, pg_temp.id(1 + (n - 1) % 10000 / 20), 1 + (n - 1) % 20 + n / 10001 * 100, false,
    'That the Cabinet Member ' || pg_temp.words(n, 30),
    case when n % 3 = 0 then jsonb_build_array(jsonb_build_object('label', 'a', 'text', pg_temp.words(n, 15)),
        jsonb_build_object('label', 'b', 'text', pg_temp.words(n + 1, 15))) else '[]' end,
    '[{"kind": "EXECUTIVE", "name": "Cabinet"}]', 'Lead post ' || lpad(cast(1 + n % 40 as text), 2, '0'),
    'Lead officer ' || (1 + n % 100), '[]', cast(t as date), case when n > 10000 then 'EXEMPT' else 'PUBLIC' end,
    case when n > 10000 then 'EXEMPT' else 'PUBLIC' end, case when n > 10000 then array[1] else '{}' end
from (select n, timestamptz '2016-01-04 10:00Z' + (1 + (n - 1) % 10000 / 20) * interval '7 days' as t
    from generate_series(1, 10200) n) made;

insert into recommendation_leads (id, recommendation_id, lead_post, lead_officer, effective_on, recorded_at, recorded_by,
    original)
select id, id, lead_post, lead_officer, submitted_on, created_at, 'clerk', true from recommendations;

insert into action_by_dates (id, recommendation_id, text, due_on, precision, ongoing, reason, effective_on, recorded_at,
    recorded_by, original)
select id, id, 'Within a year', submitted_on + 365, 'DAY', false, null, submitted_on, created_at, 'clerk', true
from recommendations;
insert into action_by_dates (id, recommendation_id, text, due_on, precision, ongoing, reason, effective_on, recorded_at,
    recorded_by, original)
select pg_temp.id(20000 + n), pg_temp.id(n), 'Within two years', r.submitted_on + 730, 'DAY', false,
    'The tender was late', r.submitted_on + 200, r.created_at + interval '200 days', 'clerk', false
from generate_series(1, 10000, 5) n join recommendations r on r.id = pg_temp.id(n);

insert into executive_responses (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, recommendation_id,
    addressee_kind, addressee_name, leads, decision, collective, narrative, planned_actions, part_responses, decided_on,
    effective_on, recorded_by, reason)
select r.id, 0, 0, 0, 0, r.created_at, r.modified_at, r.modified_at, r.modified_at, r.modified_at, r.id, 'EXECUTIVE', 'Cabinet', true,
    case when n % 10 = 0 then 'ACCEPTED_IN_PART' else 'ACCEPTED' end, false, pg_temp.words(n, 40), '[]', '[]',
    r.submitted_on + 50, r.submitted_on + 50, 'cabinet_member', case when n % 10 = 0 then 'Money' end
from generate_series(1, 10200) n join recommendations r on r.id = pg_temp.id(n);

insert into reviews (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, inquiry_id, milestone, label,
    due_on, signed_off_by, status)
select pg_temp.id(n * 10 + k), 0, 0, 0, 0, i.created_at, i.created_at, i.created_at, i.created_at, i.created_at, i.id,
    (array['SIX_MONTH', 'TWELVE_MONTH'])[k], k * 6 || ' months on',
    jsonb_build_object('value', cast(i.created_at as date) + k * 182, 'precision', 'DAY'), '[]', 'CONSIDERED'
from generate_series(1, 500) n join inquiries i on i.id = pg_temp.id(n) cross join generate_series(1, 2) k;
insert into review_recommendations (review_id, recommendation_id, in_scope, added_on, in_scope_since, dropped)
select v.id, r.id, true, r.submitted_on + 100, r.submitted_on + 100, false
from reviews v join recommendations r on r.inquiry_id = v.inquiry_id and r.audience = 'PUBLIC';

insert into progress_updates (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, recommendation_id,
    review_id, effective_on, officer, signed_off_by, signed_off_on, narrative, part_narratives, measures, author,
    published_at)
select pg_temp.id(n * 10 + k), 1, 1, 1, 1, t, t, t, t, t, r.id,
    case when k < 3 then pg_temp.id((1 + (n - 1) % 10000 / 20) * 10 + k) end, cast(t as date), r.lead_officer,
    'Cabinet Member', cast(t as date), pg_temp.words(n + k, 60), '[]',
    jsonb_build_array(jsonb_build_object('label', 'Accounts', 'value', cast(n % 300 as text), 'unit', 'accounts')),
    'lead_officer', t
from generate_series(1, 10000) n cross join generate_series(1, 3) k join recommendations r on r.id = pg_temp.id(n)
cross join lateral (select r.created_at + k * interval '170 days' as t) at;

-- Judgements get better; one recommendation in five has none at all.
insert into assessments (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, recommendation_id, review_id,
    rag, concluding, decided_by, decided_on, meeting_id, meeting_title, recorded_by, overtaken)
select pg_temp.id(n * 10 + k), 0, 0, 0, 0, t, t, t, t, t, r.id, case when k < 3 then pg_temp.id((1 + (n - 1) % 10000 / 20) * 10 + k) end,
    (array['NOT_DELIVERED', 'CONCERNS', 'ON_TRACK', 'IMPLEMENTED'])[least(4, 1 + n % 3 + k / 2)], false, 'COMMITTEE',
    cast(t as date), pg_temp.id(1 + n % 2000), 'Select Committee', 'clerk', false
from generate_series(1, 10000) n cross join generate_series(1, 3) k join recommendations r on r.id = pg_temp.id(n)
cross join lateral (select r.created_at + k * interval '180 days' as t) at where n % 5 > 0;

insert into changes (position, operation, record_type, record_id, version, audience, modified_at, url)
select row_number() over (order by modified_at, id, kind), 'CREATED', kind, id, version, audience, modified_at,
    '/v1/' || kind || 's/' || id
from (select 'inquiry' as kind, id, version, audience, modified_at from inquiries
    union all select 'recommendation', id, version, audience, modified_at from recommendations
    union all select 'progress-update', id, version, 'PUBLIC', modified_at from progress_updates
    union all select 'assessment', id, version, 'PUBLIC', modified_at from assessments) told;
insert into audit_entries (at, caller, roles, action, record_type, record_id, audience, after, address, request_id)
select modified_at, 'clerk', '{CLERK}', operation, record_type, record_id, audience,
    jsonb_build_object('url', url, 'version', version), '127.0.0.1', 'council' from changes order by position limit 2000;
