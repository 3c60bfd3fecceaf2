-- Work on a file that was sent in. A job is owned by the instance that holds its bytes and renews its lease; a lease that
-- runs out tells that the instance is gone.
create table import_jobs (
    id               uuid        not null,
    version          bigint      not null,
    state            text        not null,
    stage            text        not null,
    data_set         text        not null,
    data_file        text        not null,
    data_bytes       bigint      not null,
    data_sha256      text        not null,
    meta_file        text        not null,
    meta_sha256      text        not null,
    options_sha256   text        not null,
    options          jsonb       not null,
    rows_read        bigint      not null,
    results          jsonb       not null,
    last_stage       integer,
    verdict          text,
    message          text,
    data_set_version text,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    modified_at      timestamptz not null,
    created_by       text        not null,
    owner            uuid,
    lease_until      timestamptz,
    constraint pk_import_jobs primary key (id),
    constraint ck_import_jobs_state check (state in
        ('RECEIVED', 'SCREENING', 'ACCEPTED', 'PUBLISHED', 'REJECTED', 'CANCELLED', 'INTERRUPTED', 'FAILED')),
    constraint ck_import_jobs_verdict check (verdict in ('REJECTED', 'ACCEPTED', 'ACCEPTED_WITH_WARNINGS')),
    constraint ck_import_jobs_finished check
        ((finished_at is not null) = (state in ('PUBLISHED', 'REJECTED', 'CANCELLED', 'INTERRUPTED', 'FAILED')))
);
-- One at a time for each data set: two would number its items at once.
create unique index ux_import_jobs_under_way on import_jobs (data_set) where finished_at is null;
create index ix_import_jobs_created on import_jobs (created_at desc, id desc);
create index ix_import_jobs_state on import_jobs (state, created_at desc, id desc);
create index ix_import_jobs_data_set on import_jobs (data_set, created_at desc, id desc);
