-- Shared by all three services; each has these tables in its own database.

-- One row for each change of a record. Written in the changing transaction with no position; a position is given only
-- after that transaction has committed (ADR 0004), so that a reader who has seen a position never misses one below it.
create table changes (
    id          bigint generated always as identity,
    position    bigint,
    operation   text        not null,
    record_type text        not null,
    record_id   uuid        not null,
    version     bigint      not null,
    audience    text        not null,
    modified_at timestamptz not null,
    url         text        not null,
    constraint pk_changes primary key (id),
    constraint ux_changes_position unique (position),
    constraint ck_changes_operation check (operation in ('CREATED', 'UPDATED', 'DELETED')),
    constraint ck_changes_audience check (audience in ('PUBLIC', 'DRAFT', 'MEMBERS', 'EXEMPT'))
);
create index ix_changes_pending on changes (id) where position is null;
create index ix_changes_type_position on changes (record_type, position);
create index ix_changes_audience_position on changes (audience, position);

-- One row for each write, in the same transaction. The table is only ever added to.
create table audit_entries (
    id          bigint generated always as identity,
    at          timestamptz not null,
    caller      text        not null,
    roles       text[]      not null,
    action      text        not null,
    record_type text        not null,
    record_id   uuid        not null,
    audience    text        not null,
    before      jsonb,
    after       jsonb,
    address     text        not null,
    request_id  text        not null,
    constraint pk_audit_entries primary key (id)
);
create index ix_audit_entries_record on audit_entries (record_id, id);
create index ix_audit_entries_caller on audit_entries (caller, id);
create index ix_audit_entries_at on audit_entries (at, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;
create trigger tr_audit_entries_append_only before update or delete or truncate on audit_entries
    for each statement execute function refuse_audit_change();

-- The first answer to each request that came with an Idempotency-Key; kept 24 hours. Without a status it is a claim: the
-- request is being prepared (ADR 0006).
create table idempotency_keys (
    caller       text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       integer,
    headers      jsonb       not null,
    body         text,
    created_at   timestamptz not null,
    constraint pk_idempotency_keys primary key (caller, key)
);
create index ix_idempotency_keys_created_at on idempotency_keys (created_at);
