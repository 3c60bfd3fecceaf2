-- Every figure as it was ever published: rows are added, and the one addition a row ever takes is the day on which the next
-- one replaced it. Partitioned by indicator, so that one series lies in one place; a distributed PostgreSQL can spread the
-- parts over machines on the same column without a change here (ADR 0032).
create table observation_revisions (
    indicator_id       uuid        not null,
    id                 uuid        not null,
    area_id            integer     not null,
    area_code          text        not null,
    period_code        text        not null,
    period_year        integer     not null,
    period_start       date        not null,
    period_end         date        not null,
    breakdown          text        not null,
    value              numeric,
    symbol             text,
    symbol_printed     text,
    numerator          numeric,
    denominator        numeric,
    lower_ci           numeric,
    upper_ci           numeric,
    status             text        not null,
    source_id          uuid,
    note               text,
    definition_version integer     not null,
    revision_no        integer     not null,
    published_on       date        not null,
    superseded_on      date,
    revision_reason    text,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    constraint pk_observation_revisions primary key (indicator_id, id),
    constraint ux_observation_revisions_no unique
        (indicator_id, area_id, period_code, period_start, period_end, breakdown, revision_no),
    constraint fk_observation_revisions_indicator foreign key (indicator_id) references indicators (id),
    constraint fk_observation_revisions_area foreign key (area_id) references areas (id),
    constraint fk_observation_revisions_source foreign key (source_id) references sources (id),
    constraint ck_observation_revisions_value check ((value is null) <> (symbol is null)),
    constraint ck_observation_revisions_symbol check (symbol in
        ('NOT_APPLICABLE', 'UNAVAILABLE', 'CONFIDENTIAL', 'LOW', 'LOW_RELIABILITY')),
    constraint ck_observation_revisions_denominator check (denominator > 0),
    constraint ck_observation_revisions_interval check (lower_ci <= upper_ci),
    constraint ck_observation_revisions_period check (period_start <= period_end),
    constraint ck_observation_revisions_status check (status in
        ('PROVISIONAL', 'REVISED', 'FINAL', 'ESTIMATED', 'FORECAST', 'TARGET_ONLY', 'WITHDRAWN')),
    constraint ck_observation_revisions_reason check (revision_reason in
        ('SCHEDULED', 'CORRECTION', 'METHODOLOGY', 'LATE_RETURN')),
    constraint ck_observation_revisions_first check ((revision_no = 1) = (revision_reason is null)),
    constraint ck_observation_revisions_superseded check (superseded_on >= published_on)
) partition by hash (indicator_id);

create table observation_revisions_0 partition of observation_revisions for values with (modulus 8, remainder 0);
create table observation_revisions_1 partition of observation_revisions for values with (modulus 8, remainder 1);
create table observation_revisions_2 partition of observation_revisions for values with (modulus 8, remainder 2);
create table observation_revisions_3 partition of observation_revisions for values with (modulus 8, remainder 3);
create table observation_revisions_4 partition of observation_revisions for values with (modulus 8, remainder 4);
create table observation_revisions_5 partition of observation_revisions for values with (modulus 8, remainder 5);
create table observation_revisions_6 partition of observation_revisions for values with (modulus 8, remainder 6);
create table observation_revisions_7 partition of observation_revisions for values with (modulus 8, remainder 7);

-- One indicator in one area, what stands today: the question behind every assessment, chart and scorecard.
create unique index ux_observation_revisions_standing on observation_revisions
    (indicator_id, area_id, period_start, period_end, period_code, breakdown) where superseded_on is null;
-- One indicator over all areas, in the order of its list.
create index ix_observation_revisions_period on observation_revisions
    (indicator_id, period_start, period_end, period_code, area_id, breakdown, revision_no);
-- One area over all indicators.
create index ix_observation_revisions_area on observation_revisions (area_id, period_end, indicator_id)
    where superseded_on is null;
create index ix_observation_revisions_id on observation_revisions (id);
create index ix_observation_revisions_source on observation_revisions (source_id);

create function refuse_observation_change() returns trigger language plpgsql as $$
declare
    superseded date;
begin
    if tg_op = 'UPDATE' and old.superseded_on is null and new.superseded_on is not null then
        superseded := new.superseded_on;
        new.superseded_on := null;
        if new is not distinct from old then
            new.superseded_on := superseded;
            return new;
        end if;
    end if;
    raise exception 'observation revisions are added and superseded, never changed or removed';
end $$;
create trigger tr_observation_revisions_append_only before update or delete on observation_revisions
    for each row execute function refuse_observation_change();
