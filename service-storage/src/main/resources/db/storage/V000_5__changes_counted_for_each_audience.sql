-- A record's changes are counted for each audience (ADR 0005). Those who may read more than the public knew of all changes until
-- now, so their counts go on from there.
-- The values come as generated columns that are then let go: unlike an update, that writes each table once, leaves no dead
-- rows, and does not ask the triggers of histories that are never changed. The defaults are for instances of the release before,
-- which may still write while those of this one start (ADR 0052).
alter table webhook_subscriptions
    add column members_version bigint not null generated always as (version) stored,
    add column members_modified_at timestamptz not null generated always as (modified_at) stored,
    add column draft_version bigint not null generated always as (version) stored,
    add column draft_modified_at timestamptz not null generated always as (modified_at) stored;
alter table webhook_subscriptions
    alter column members_version drop expression, alter column members_version set default 0,
    alter column members_modified_at drop expression, alter column members_modified_at set default now(),
    alter column draft_version drop expression, alter column draft_version set default 0,
    alter column draft_modified_at drop expression, alter column draft_modified_at set default now();
