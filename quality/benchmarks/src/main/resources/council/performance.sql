-- %indicators% indicators in 150 areas over 34 quarters, 5,100 figures each: 200 make a million.
create function pg_temp.id(n bigint) returns uuid language sql immutable as
$$ select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid) $$;

insert into indicators (id, version, open_version, members_version, draft_version, created_at, modified_at,
    open_modified_at, members_modified_at, draft_modified_at, code, title, service_area,
    owner, polarity, measure_type, unit, indicator_dp, seasonal, frequency, aggregation, numerator_label, denominator_label,
    definition_version)
select pg_temp.id(n), 0, 0, 0, 0, t, t, t, t, t, 'indicator-' || lpad(cast(n as text), 3, '0'), 'Children seen in time, measure ' || n,
    'Children', 'Head of Service ' || (n % 7), 'HIGHER_BETTER', 'PERCENT', '%', 1, false, 'QUARTERLY', 'RATIO_OF_SUMS',
    'seen', 'due', 1
from generate_series(1, %indicators%) n cross join (values (timestamptz '2015-06-01 10:00Z')) made (t);
insert into indicator_definitions (indicator_id, version, definition, recorded_at)
select id, 1, 'Children seen in time as a share of those due, by the end of the quarter.', created_at from indicators;

insert into observation_revisions (indicator_id, id, area_id, area_code, period_code, period_year, period_start, period_end,
    breakdown, value, numerator, denominator, status, definition_version, revision_no, published_on, recorded_at,
    recorded_by)
select pg_temp.id(n), pg_temp.id(n * 10000 + p.nr * 200 + a.nr), a.area_id, a.code, 'FYQ' || (1 + p.nr % 4),
    2015 + p.nr / 4, p.start_on, cast(p.start_on + interval '3 months - 1 day' as date), '',
    (n * 31 + a.nr * 17 + p.nr * 13) % 1001 / 10.0, (n * 31 + a.nr * 17 + p.nr * 13) % 1001, 1000, 'FINAL', 1, 1,
    cast(p.start_on + interval '4 months' as date), p.start_on + interval '4 months', 'analyst'
from generate_series(1, %indicators%) n
cross join (select row_number() over (order by area_id) as nr, area_id, code from (
    select distinct on (area_id) area_id, code from area_codes join areas on areas.id = area_id and level = 'LA'
    order by area_id, valid_from desc nulls last, code desc) codes order by area_id limit 150) a
cross join (select nr, cast(date '2015-04-01' + nr * interval '3 months' as date) as start_on
    from generate_series(0, 33) nr) p;

insert into indicator_standings (indicator_id, area_id, rag, direction, value, target, period_code, period_end, stale_on,
    reckoned_at)
select id, (select min(area_id) from observation_revisions), 'AMBER', 'IMPROVING', 70, 80, 'FYQ1', date '2023-09-30', null,
    created_at from indicators;
