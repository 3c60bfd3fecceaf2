create table committees (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    name             text        not null,
    kind             text        not null,
    purpose          text,
    remit            text[]      not null,
    designated_for   text[]      not null,
    contact_name     text,
    contact_phone    text,
    contact_email    text,
    moderngov_id     text,
    constraint pk_committees primary key (id),
    constraint ux_committees_name unique (name),
    constraint ck_committees_kind
        check (kind in ('SELECT_COMMITTEE', 'CABINET', 'COUNCIL', 'SUB_COMMITTEE', 'TASK_AND_FINISH'))
);
create index ix_committees_kind_name on committees (kind, name, id);
