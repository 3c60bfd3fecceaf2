-- Every audit entry is sealed: a hash over what it says and over the seal before it, so that whoever edits, removes or slips
-- in an entry breaks every seal from there on (ADR 0050). Seals are made by the owner's function when a transaction commits;
-- the service's own role reads them and cannot write one (ADR 0051, afterMigrate__rights.sql).
create table audit_seals (
    position bigint not null,
    entry_id bigint not null,
    hash     bytea  not null,
    constraint pk_audit_seals primary key (position),
    constraint ux_audit_seals_entry unique (entry_id),
    constraint ck_audit_seals_position check (position > 0),
    constraint ck_audit_seals_hash check (octet_length(hash) = 32)
);
create trigger tr_audit_seals_append_only before update or delete or truncate on audit_seals
    for each statement execute function refuse_audit_change();

-- SHA-256 over the seal before (32 zero bytes for the first) and the entry as a JSON array, which has one way to be written:
-- jsonb sorts keys and drops spaces, the instant is a count of microseconds, whatever the session's zone is.
create function audit_hash(previous bytea, entry audit_entries) returns bytea
    language sql stable set search_path = pg_catalog as $$
    select sha256(previous || convert_to(jsonb_build_array(entry.id, cast(extract(epoch from entry.at) * 1000000 as bigint),
        entry.caller, to_jsonb(entry.roles), entry.action, entry.record_type, entry.record_id, entry.audience, entry.before,
        entry.after, entry.address, entry.request_id)::text, 'UTF8'))
$$;

create function seal_audit_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    head public.audit_seals;
begin
    -- Held from here to the end of the commit that is under way: nobody waits while a transaction still works.
    perform pg_advisory_xact_lock(5430117004);
    -- A statement of its own, so that it sees what the holder of the lock before us committed.
    select * into head from public.audit_seals order by position desc limit 1;
    insert into public.audit_seals (position, entry_id, hash)
    values (coalesce(head.position, 0) + 1, new.id,
        public.audit_hash(coalesce(head.hash, decode(repeat('00', 32), 'hex')), new));
    return null;
end $$;
-- Only as a trigger, so that nobody seals what is not in the audit.
revoke all on function seal_audit_entry() from public;

-- Entries of releases without seals get theirs, oldest first; nobody writes until they have.
lock table audit_entries in share row exclusive mode;
do $$
declare
    entry audit_entries;
    place bigint := 0;
    last  bytea  := decode(repeat('00', 32), 'hex');
begin
    for entry in select * from audit_entries order by id loop
        place := place + 1;
        last := audit_hash(last, entry);
        insert into audit_seals (position, entry_id, hash) values (place, entry.id, last);
    end loop;
end $$;

create constraint trigger tr_audit_entries_seal after insert on audit_entries deferrable initially deferred
    for each row execute function seal_audit_entry();
