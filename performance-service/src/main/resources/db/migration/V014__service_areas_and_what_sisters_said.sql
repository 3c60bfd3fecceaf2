-- Which part of the council's work an inspection or an action belongs to: what lists filter by.
alter table inspections add column service_area text;
create index ix_inspections_service_area on inspections
    (service_area, coalesce(start_on, date '9999-12-31') desc, id desc);
create index ix_inspections_framework on inspections (framework, coalesce(start_on, date '9999-12-31') desc, id desc);

-- What a sister service called the record when its id was checked with it, and when that was.
alter table improvement_actions
    add column service_area text,
    add column recommendation_title text,
    add column recommendation_seen_at timestamptz,
    add constraint ck_improvement_actions_recommendation check (recommendation_id is not null or recommendation_title is null);
create index ix_improvement_actions_service_area on improvement_actions (service_area, created_at, id);
create index ix_improvement_actions_finding on improvement_actions (finding_id, created_at, id);

alter table board_reviews
    add column meeting_title text,
    add column meeting_seen_at timestamptz,
    add constraint ck_board_reviews_meeting check (meeting_id is not null or meeting_title is null);

-- Lists of indicators narrowed by what they are, and of scorecards by what stands on them.
create index ix_indicators_polarity on indicators (polarity, code);
create index ix_indicators_frequency on indicators (frequency, code);
create index ix_indicators_variant_of on indicators (variant_of, code);
create index ix_scorecard_entries_indicator on scorecard_entries (indicator, scorecard_id);
create index ix_scorecards_area on scorecards (area_id, title);

-- The nation's figure of the same period, where there is one: what a dashboard draws beside the council's own.
alter table indicator_standings add column benchmark numeric;

-- How many periods running, up to the latest and not more than two, miss their target by more than the tolerance.
alter table indicator_standings
    add column red_periods integer not null default 0,
    add constraint ck_indicator_standings_red check (red_periods between 0 and 2);
