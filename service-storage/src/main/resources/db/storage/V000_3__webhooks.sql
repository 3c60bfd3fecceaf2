-- Subscriptions of other council systems to changes, and what is sent for them.

-- The committee a change belongs to, where the service knows it: filled in by a trigger of the service.
alter table changes add column committee_id uuid;

create table webhook_subscriptions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    -- the login that registered it
    owner                 text        not null,
    description           text,
    url                   text        not null,
    -- empty means any
    types                 text[]      not null,
    operations            text[]      not null,
    committee_id          uuid,
    -- the strictest audience whose changes are sent; those less strict are sent too
    audience              text        not null,
    state                 text        not null,
    cause                 text        not null,
    reason                text,
    state_at              timestamptz not null,
    -- sealed with the key that list cursors are sealed with
    secret                text        not null,
    secret_made_at        timestamptz not null,
    previous_secret       text,
    previous_secret_until timestamptz,
    -- kept by the worker: up to which position of the feed deliveries are made, and the last one's number
    planned_position      bigint      not null,
    last_sequence         bigint      not null default 0,
    -- since when every attempt has failed
    failing_since         timestamptz,
    constraint pk_webhook_subscriptions primary key (id),
    constraint ck_webhook_subscriptions_audience check (audience in ('PUBLIC', 'DRAFT', 'MEMBERS', 'EXEMPT')),
    constraint ck_webhook_subscriptions_operations check (operations <@ array['CREATED', 'UPDATED', 'DELETED']),
    constraint ck_webhook_subscriptions_state check (state in ('ENABLED', 'DISABLED')),
    constraint ck_webhook_subscriptions_cause check (cause in ('BY_REQUEST', 'RECEIVER_GONE', 'GIVEN_UP')),
    constraint ck_webhook_subscriptions_caused check (state = 'DISABLED' or cause = 'BY_REQUEST'),
    constraint ck_webhook_subscriptions_previous check ((previous_secret is null) = (previous_secret_until is null))
);
create index ix_webhook_subscriptions_owner on webhook_subscriptions (owner, id);
create index ix_webhook_subscriptions_state on webhook_subscriptions (state, id);

-- One row for each message to one subscriber. A change and its row in the feed are one transaction; these rows are made from
-- the feed, so that none is ever missed.
create table webhook_deliveries (
    -- also the message's id; random, so that it tells nothing of how many there are
    id              uuid        not null,
    subscription_id uuid        not null,
    -- the subscriber's own count, without gaps
    sequence        bigint      not null,
    kind            text        not null,
    -- where the change stands in the feed; never told, for the gaps would tell of hidden changes
    feed_position   bigint,
    operation       text,
    record_type     text        not null,
    record_id       uuid        not null,
    version         bigint      not null,
    audience        text        not null,
    committee_id    uuid,
    modified_at     timestamptz not null,
    url             text        not null,
    state           text        not null,
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    attempts        integer     not null default 0,
    attempted_at    timestamptz,
    -- who is sending it just now, and until when others leave it alone
    claim           uuid,
    claimed_until   timestamptz,
    last_status     integer,
    last_fault      text,
    settled_at      timestamptz,
    constraint pk_webhook_deliveries primary key (id),
    constraint fk_webhook_deliveries_subscription foreign key (subscription_id)
        references webhook_subscriptions (id) on delete cascade,
    constraint ux_webhook_deliveries_sequence unique (subscription_id, sequence),
    constraint ck_webhook_deliveries_kind check (kind in ('CHANGE', 'TEST')),
    constraint ck_webhook_deliveries_change
        check ((kind = 'CHANGE') = (feed_position is not null) and (kind = 'CHANGE') = (operation is not null)),
    constraint ck_webhook_deliveries_state check (state in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    constraint ck_webhook_deliveries_settled check ((state = 'PENDING') = (settled_at is null)),
    constraint ck_webhook_deliveries_claim check ((claim is null) = (claimed_until is null))
);
create index ix_webhook_deliveries_due on webhook_deliveries (due_at, subscription_id) where state = 'PENDING';
create index ix_webhook_deliveries_record on webhook_deliveries (subscription_id, record_id, sequence)
    where state = 'PENDING';
create index ix_webhook_deliveries_claimed on webhook_deliveries (subscription_id, claimed_until) where claim is not null;
create index ix_webhook_deliveries_state on webhook_deliveries (subscription_id, state, sequence);
create index ix_webhook_deliveries_settled on webhook_deliveries (settled_at) where state <> 'PENDING';
