-- An inquiry of a committee. Dates that a source gives inexactly stand as json {value, precision, text}.
create table inquiries (
    id                   uuid        not null,
    version              bigint      not null,
    open_version         bigint      not null,
    created_at           timestamptz not null,
    modified_at          timestamptz not null,
    open_modified_at     timestamptz not null,
    title                text        not null,
    short_title          text,
    committee_id         uuid        not null,
    committee_name       text        not null,
    scale                text        not null,
    summary              text,
    evidence_from        jsonb,
    evidence_to          jsonb,
    report_completed     jsonb,
    recommendations_made integer,
    status               text        not null,
    submitted_on         jsonb,
    responded_on         jsonb,
    source               jsonb,
    constraint pk_inquiries primary key (id),
    constraint ux_inquiries_committee_title unique (committee_id, title),
    constraint ck_inquiries_scale check (scale in ('FULL', 'SHORT', 'ONE_DAY')),
    constraint ck_inquiries_status check (status in ('SCOPING', 'EVIDENCE', 'REPORTING', 'SUBMITTED', 'RESPONDED', 'MONITORING', 'CLOSED')),
    constraint ck_inquiries_recommendations_made check (recommendations_made >= 0)
);
create index ix_inquiries_title on inquiries (title, id);
create index ix_inquiries_status_title on inquiries (status, title, id);

create table inquiry_status_changes (
    id          uuid        not null,
    inquiry_id  uuid        not null,
    status      text        not null,
    stated_on   jsonb,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_inquiry_status_changes primary key (id),
    constraint fk_inquiry_status_changes_inquiry foreign key (inquiry_id) references inquiries (id)
);
create index ix_inquiry_status_changes_inquiry on inquiry_status_changes (inquiry_id, id);

create table recommendations (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    inquiry_id       uuid        not null,
    number           integer,
    number_inferred  boolean     not null,
    text             text,
    source_note      text,
    parts            jsonb       not null,
    addressees       jsonb       not null,
    lead_post        text,
    lead_post_id     uuid,
    lead_officer     text,
    lead_officer_id  uuid,
    indicator_refs   jsonb       not null,
    submitted_on     date,
    audience         text        not null,
    source           jsonb,
    words            tsvector generated always as
        (to_tsvector('english', coalesce(text, '')) || to_tsvector('english', parts)) stored,
    constraint pk_recommendations primary key (id),
    constraint fk_recommendations_inquiry foreign key (inquiry_id) references inquiries (id),
    constraint ux_recommendations_number unique (inquiry_id, number),
    constraint ck_recommendations_number check (number between 1 and 999),
    constraint ck_recommendations_text check (text is not null or source_note is not null),
    constraint ck_recommendations_audience check (audience in ('PUBLIC', 'DRAFT', 'MEMBERS', 'EXEMPT'))
);
create index ix_recommendations_inquiry on recommendations (inquiry_id, number, id);
create index ix_recommendations_words on recommendations using gin (words);
create index ix_recommendations_lead_post on recommendations (lead_post, id);
create index ix_recommendations_lead_officer on recommendations (lead_officer, id);
create index ix_recommendations_modified on recommendations (open_modified_at, id);

-- When a recommendation is to be done, as stated. The first row is the original; a later one says why it moved.
create table action_by_dates (
    id                uuid        not null,
    recommendation_id uuid        not null,
    text              text        not null,
    due_on            date,
    precision         text        not null,
    ongoing           boolean     not null,
    reason            text,
    effective_on      date        not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    original          boolean     not null,
    constraint pk_action_by_dates primary key (id),
    constraint fk_action_by_dates_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint ck_action_by_dates_precision check (precision in ('DAY', 'MONTH', 'YEAR', 'TEXT')),
    constraint ck_action_by_dates_reason check (original or reason is not null)
);
create index ix_action_by_dates_recommendation on action_by_dates (recommendation_id, effective_on, id);
create unique index ux_action_by_dates_original on action_by_dates (recommendation_id) where original;
create index ix_action_by_dates_due on action_by_dates (due_on, recommendation_id);

-- Decisions about a recommendation that are neither the executive's answer nor a judgement of progress.
create table recommendation_status_changes (
    id                uuid        not null,
    recommendation_id uuid        not null,
    change            text        not null,
    reason            text        not null,
    decided_on        date        not null,
    meeting_id        uuid,
    meeting_title     text,
    resolution_id     uuid,
    kind              text,
    successor_ids     uuid[]      not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    constraint pk_recommendation_status_changes primary key (id),
    constraint fk_recommendation_status_changes_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint ck_recommendation_status_changes_change check (change in ('ENDED', 'SUPERSEDED', 'REOPENED')),
    constraint ck_recommendation_status_changes_kind check (kind in ('SUPERSEDED', 'SPLIT', 'MERGED'))
);
create index ix_recommendation_status_changes_recommendation on recommendation_status_changes (recommendation_id, decided_on, id);
