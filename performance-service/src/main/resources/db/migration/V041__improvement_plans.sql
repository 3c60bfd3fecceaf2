-- What the council sets against what inspectors found: editions, of which an approved one is never rewritten. A draft, and one
-- that was withdrawn before it was approved, exist for those who prepare it alone.
create table improvement_plans (
    id                 uuid        not null,
    version            bigint      not null,
    open_version       bigint      not null,
    created_at         timestamptz not null,
    modified_at        timestamptz not null,
    open_modified_at   timestamptz not null,
    area_id            integer     not null,
    line_id            uuid        not null,
    edition            integer     not null,
    supersedes_id      uuid,
    superseded_by_id   uuid,
    edition_reason     text,
    title              text        not null,
    purpose            text,
    board              text        not null,
    status             text        not null,
    audience           text        not null,
    approved_value     date,
    approved_precision text,
    approved_text      text,
    meeting_id         uuid,
    meeting_title      text,
    meeting_seen_at    timestamptz,
    published_on       date,
    constraint pk_improvement_plans primary key (id),
    constraint fk_improvement_plans_area foreign key (area_id) references areas (id),
    constraint fk_improvement_plans_line foreign key (line_id) references improvement_plans (id),
    constraint fk_improvement_plans_supersedes foreign key (supersedes_id) references improvement_plans (id),
    constraint fk_improvement_plans_superseded_by foreign key (superseded_by_id) references improvement_plans (id),
    constraint ck_improvement_plans_status check (status in ('DRAFT', 'APPROVED', 'CLOSED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_improvement_plans_audience check
        (audience = case when status in ('DRAFT', 'WITHDRAWN') then 'DRAFT' else 'PUBLIC' end),
    constraint ck_improvement_plans_edition check (edition > 0 and (edition > 1) = (supersedes_id is not null)),
    constraint ck_improvement_plans_superseded check ((status = 'SUPERSEDED') = (superseded_by_id is not null)),
    constraint ck_improvement_plans_precision check (approved_precision in ('DAY', 'MONTH', 'YEAR', 'TEXT')),
    constraint ck_improvement_plans_approved check
        ((status in ('DRAFT', 'WITHDRAWN')) = (approved_text is null) and (approved_text is null) = (approved_precision is null)),
    constraint ck_improvement_plans_meeting check (meeting_id is not null or meeting_title is null),
    constraint ck_improvement_plans_published check (published_on is null or approved_text is not null)
);
-- A withdrawn edition leaves its number to the next one: the public never sees a gap.
create unique index ux_improvement_plans_edition on improvement_plans (line_id, edition) where status <> 'WITHDRAWN';
create index ix_improvement_plans_line on improvement_plans (line_id, edition);
create index ix_improvement_plans_created on improvement_plans (created_at, id);
create index ix_improvement_plans_area on improvement_plans (area_id, created_at, id);
create index ix_improvement_plans_status on improvement_plans (status, created_at, id);
create index ix_improvement_plans_board on improvement_plans (board, created_at, id);
create index ix_improvement_plans_meeting on improvement_plans (meeting_id, created_at, id);
create index ix_improvement_plans_approved on improvement_plans (approved_value, id);

create table improvement_plan_inspections (
    plan_id       uuid    not null,
    position      integer not null,
    inspection_id uuid    not null,
    constraint pk_improvement_plan_inspections primary key (plan_id, position),
    constraint fk_improvement_plan_inspections_plan foreign key (plan_id) references improvement_plans (id),
    constraint fk_improvement_plan_inspections_inspection foreign key (inspection_id) references inspections (id)
);
create index ix_improvement_plan_inspections_inspection on improvement_plan_inspections (inspection_id, plan_id);

create table improvement_plan_actions (
    plan_id   uuid    not null,
    position  integer not null,
    action_id uuid    not null,
    constraint pk_improvement_plan_actions primary key (plan_id, position),
    constraint fk_improvement_plan_actions_plan foreign key (plan_id) references improvement_plans (id),
    constraint fk_improvement_plan_actions_action foreign key (action_id) references improvement_actions (id)
);
create index ix_improvement_plan_actions_action on improvement_plan_actions (action_id, plan_id);

create table improvement_plan_status_changes (
    id          uuid        not null,
    plan_id     uuid        not null,
    from_status text,
    to_status   text        not null,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_improvement_plan_status_changes primary key (id),
    constraint fk_improvement_plan_status_changes_plan foreign key (plan_id) references improvement_plans (id)
);
create index ix_improvement_plan_status_changes_plan on improvement_plan_status_changes (plan_id, id);
