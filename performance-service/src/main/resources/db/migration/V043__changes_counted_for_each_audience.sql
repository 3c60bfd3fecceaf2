-- A record's changes are counted for each audience (ADR 0005). Those who may read more than the public knew of all changes until
-- now, so their counts go on from there: in each table of records, which are those that count what the public may see.
-- The values come as generated columns that are then let go: unlike an update, that writes each table once, leaves no dead
-- rows, and does not ask the triggers of histories that are never changed. The defaults are for instances of the release before,
-- which may still write while those of this one start (ADR 0052).
do $$
declare
    records name;
begin
    for records in
        select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'open_version'
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            and c.relname <> 'webhook_subscriptions' -- a shared one: V000_5
        order by c.relname
    loop
        execute format('alter table %I
            add column members_version bigint not null generated always as (version) stored,
            add column members_modified_at timestamptz not null generated always as (modified_at) stored,
            add column draft_version bigint not null generated always as (version) stored,
            add column draft_modified_at timestamptz not null generated always as (modified_at) stored', records);
        execute format('alter table %I
            alter column members_version drop expression, alter column members_version set default 0,
            alter column members_modified_at drop expression, alter column members_modified_at set default now(),
            alter column draft_version drop expression, alter column draft_version set default 0,
            alter column draft_modified_at drop expression, alter column draft_modified_at set default now()', records);
    end loop;
end $$;
