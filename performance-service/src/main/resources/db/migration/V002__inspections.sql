-- Inspections as records of what inspectors did and said; child rows are added and superseded, never rewritten.
create table inspections (
    id                     uuid        not null,
    version                bigint      not null,
    open_version           bigint      not null,
    created_at             timestamptz not null,
    modified_at            timestamptz not null,
    open_modified_at       timestamptz not null,
    area_id                integer     not null,
    framework              text        not null,
    type                   text        not null,
    title                  text        not null,
    status                 text        not null,
    audience               text        not null,
    sequence_no            integer,
    start_on               date,
    end_on                 date,
    dates_stated           text,
    published_on           date,
    published_due_on       date,
    previous_inspection_id uuid,
    report_ref             text,
    constraint pk_inspections primary key (id),
    constraint fk_inspections_area foreign key (area_id) references areas (id),
    constraint fk_inspections_previous foreign key (previous_inspection_id) references inspections (id),
    constraint ck_inspections_framework check (framework in ('SIF', 'ILACS', 'JTAI', 'AREA_SEND', 'PEER_REVIEW')),
    constraint ck_inspections_type check (type in ('SIF_INSPECTION', 'SIF_REINSPECTION', 'ILACS_STANDARD_INSPECTION',
        'ILACS_SHORT_INSPECTION', 'ILACS_FOCUSED_VISIT', 'MONITORING_VISIT', 'JTAI', 'AREA_SEND', 'PEER_REVIEW')),
    constraint ck_inspections_status check (status in
        ('PLANNED', 'NOTIFIED', 'ON_SITE', 'REPORT_DRAFT', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN')),
    constraint ck_inspections_audience check (audience in ('PUBLIC', 'DRAFT')),
    constraint ck_inspections_sequence check (sequence_no > 0),
    constraint ck_inspections_end check (end_on >= start_on),
    constraint ck_inspections_published check (published_on >= coalesce(end_on, start_on)),
    constraint ck_inspections_published_days check
        (status not in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN') or (start_on is not null and published_on is not null))
);
create index ix_inspections_start on inspections (coalesce(start_on, date '9999-12-31') desc, id desc);
create index ix_inspections_area_start on inspections (area_id, coalesce(start_on, date '9999-12-31') desc, id desc);
create index ix_inspections_type on inspections (type, coalesce(start_on, date '9999-12-31') desc, id desc);
create index ix_inspections_status on inspections (status, coalesce(start_on, date '9999-12-31') desc, id desc);
create index ix_inspections_previous on inspections (previous_inspection_id);

create table inspection_inspectors (
    inspection_id uuid    not null,
    position      integer not null,
    name          text    not null,
    post_nominals text,
    lead          boolean not null,
    author        boolean not null,
    constraint pk_inspection_inspectors primary key (inspection_id, position),
    constraint fk_inspection_inspectors_inspection foreign key (inspection_id) references inspections (id)
);

create table inspection_areas_covered (
    inspection_id uuid    not null,
    position      integer not null,
    text          text    not null,
    constraint pk_inspection_areas_covered primary key (inspection_id, position),
    constraint fk_inspection_areas_covered_inspection foreign key (inspection_id) references inspections (id)
);

create table inspection_status_changes (
    id            uuid        not null,
    inspection_id uuid        not null,
    from_status   text,
    to_status     text        not null,
    reason        text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    constraint pk_inspection_status_changes primary key (id),
    constraint fk_inspection_status_changes_inspection foreign key (inspection_id) references inspections (id)
);
create index ix_inspection_status_changes_inspection on inspection_status_changes (inspection_id, id);

-- A grade corrected after publication is a new row that supersedes; the first stays with the day it held until.
create table judgements (
    id            uuid        not null,
    inspection_id uuid        not null,
    type          text        not null,
    grade         text        not null,
    printed       text        not null,
    given_on      date        not null,
    replaced_on   date,
    reason        text,
    recorded_at   timestamptz not null,
    constraint pk_judgements primary key (id),
    constraint fk_judgements_inspection foreign key (inspection_id) references inspections (id),
    constraint ck_judgements_grade check (grade in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE',
        'NOT_MADE', 'NOT_APPLICABLE')),
    constraint ck_judgements_replaced check (replaced_on >= given_on)
);
create unique index ux_judgements_standing on judgements (inspection_id, type) where replaced_on is null;
create index ix_judgements_inspection on judgements (inspection_id, type, id);

create table findings (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    inspection_id    uuid        not null,
    number           integer     not null,
    text             text        not null,
    polarity         text        not null,
    area_covered     text,
    verbatim         boolean     not null,
    constraint pk_findings primary key (id),
    constraint fk_findings_inspection foreign key (inspection_id) references inspections (id),
    constraint ux_findings_number unique (inspection_id, number),
    constraint ck_findings_number check (number > 0),
    constraint ck_findings_polarity check (polarity in ('STRENGTH', 'IMPROVEMENT'))
);

create table improvement_actions (
    id                uuid        not null,
    version           bigint      not null,
    open_version      bigint      not null,
    created_at        timestamptz not null,
    modified_at       timestamptz not null,
    open_modified_at  timestamptz not null,
    finding_id        uuid        not null,
    number            integer     not null,
    text              text        not null,
    owner             text,
    due_text          text,
    due_value         date,
    due_precision     text,
    state             text        not null,
    completed_on      date,
    recommendation_id uuid,
    constraint pk_improvement_actions primary key (id),
    constraint fk_improvement_actions_finding foreign key (finding_id) references findings (id),
    constraint ux_improvement_actions_number unique (finding_id, number),
    constraint ck_improvement_actions_state check (state in
        ('PROPOSED', 'IN_PROGRESS', 'COMPLETED', 'EMBEDDED', 'SUPERSEDED', 'NOT_ACCEPTED')),
    constraint ck_improvement_actions_due check (due_precision in ('DAY', 'MONTH', 'YEAR', 'TEXT')),
    constraint ck_improvement_actions_completed check
        (completed_on is null or state not in ('PROPOSED', 'IN_PROGRESS'))
);
create index ix_improvement_actions_created on improvement_actions (created_at, id);
create index ix_improvement_actions_state on improvement_actions (state, created_at, id);
create index ix_improvement_actions_owner on improvement_actions (owner, created_at, id);
create index ix_improvement_actions_due on improvement_actions (due_value, id);

create table action_state_changes (
    id          uuid        not null,
    action_id   uuid        not null,
    from_state  text,
    to_state    text        not null,
    changed_on  date        not null,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_action_state_changes primary key (id),
    constraint fk_action_state_changes_action foreign key (action_id) references improvement_actions (id)
);
create index ix_action_state_changes_action on action_state_changes (action_id, id);

-- What shows that an action changed something: a figure as it stood, or a document.
create table action_evidence (
    id                      uuid        not null,
    action_id               uuid        not null,
    label                   text        not null,
    observation_revision_id uuid,
    document_title          text,
    document_url            text,
    recorded_at             timestamptz not null,
    recorded_by             text        not null,
    constraint pk_action_evidence primary key (id),
    constraint fk_action_evidence_action foreign key (action_id) references improvement_actions (id),
    constraint ck_action_evidence_kind check ((observation_revision_id is null) <> (document_title is null))
);
create index ix_action_evidence_action on action_evidence (action_id, id);
create index ix_action_evidence_observation on action_evidence (observation_revision_id);
