create table actions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id uuid not null,
    item_id    uuid,
    text       text not null,
    owner_raw  text,
    owner_id   uuid,
    due_text   text,
    due_on     date,
    status     text not null,
    closed_on  date,
    constraint pk_actions primary key (id),
    constraint fk_actions_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_actions_item foreign key (item_id) references agenda_items (id),
    constraint fk_actions_owner foreign key (owner_id) references people (id),
    constraint ck_actions_status check (status in ('OPEN', 'DONE', 'CANCELLED')),
    constraint ck_actions_closed check ((status = 'OPEN') = (closed_on is null))
);
create index ix_actions_meeting on actions (meeting_id, id);
create index ix_actions_item on actions (item_id, id);
create index ix_actions_owner on actions (owner_id, id);
create index ix_actions_status on actions (status, id);
create index ix_actions_due on actions (coalesce(due_on, date '9999-12-31'), id);

-- Every step an action has taken; only ever added to.
create table action_events (
    action_id   uuid    not null,
    position    integer not null,
    status      text    not null,
    happened_on date    not null,
    note        text,
    constraint pk_action_events primary key (action_id, position),
    constraint fk_action_events_action foreign key (action_id) references actions (id),
    constraint ck_action_events_status check (status in ('OPEN', 'DONE', 'CANCELLED'))
);
