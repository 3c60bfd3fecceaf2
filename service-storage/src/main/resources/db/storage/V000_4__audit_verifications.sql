-- What each look at the whole chain of the audit found (ADR 0068): the latest is told to Prometheus, and the seal that was the
-- last of an intact chain is looked at again the next time. Only ever added to (afterMigrate__rights.sql).
create table audit_verifications (
    id            bigint generated always as identity,
    at            timestamptz not null,
    intact        boolean     not null,
    seals         bigint      not null,
    -- the last seal that held; none where there was none
    seal_position bigint,
    seal_hash     text,
    -- what was found first where it is not intact
    fault         text,
    constraint pk_audit_verifications primary key (id),
    constraint ck_audit_verifications_seal check ((seal_position is null) = (seal_hash is null)),
    constraint ck_audit_verifications_fault check (intact = (fault is null))
);
