create table public_questions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id     uuid        not null,
    asker_name     text,
    publish_name   boolean     not null,
    connection     text        not null,
    text           text        not null,
    received_at    timestamptz not null,
    status         text        not null,
    refusal_reason text,
    put            text,
    response       text,
    respondent     text,
    answered_on    date,
    constraint pk_public_questions primary key (id),
    constraint fk_public_questions_meeting foreign key (meeting_id) references meetings (id),
    constraint ck_public_questions_connection check (connection in ('LIVE', 'WORK', 'STUDY')),
    constraint ck_public_questions_status
        check (status in ('RECEIVED', 'ACCEPTED', 'REFUSED', 'PUT', 'ANSWERED', 'WRITTEN_TO_FOLLOW')),
    constraint ck_public_questions_put check (put in ('IN_PERSON', 'READ_OUT')),
    constraint ck_public_questions_refused check (status <> 'REFUSED' or refusal_reason is not null),
    constraint ck_public_questions_answered check (status <> 'ANSWERED' or (response is not null and answered_on is not null))
);
create index ix_public_questions_meeting on public_questions (meeting_id, received_at, id);
create index ix_public_questions_status on public_questions (status, received_at, id);
create index ix_public_questions_received on public_questions (received_at, id);
