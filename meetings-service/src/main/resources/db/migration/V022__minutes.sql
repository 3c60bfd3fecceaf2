create table minutes (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id          uuid not null,
    status              text not null,
    introduction        text,
    published_at        timestamptz,
    approval_meeting_id uuid,
    -- one item may approve several minutes, so this is not unique
    approval_item_id    uuid,
    approval_outcome    text,
    approval_amendments text,
    signed_by           text,
    signed_by_id        uuid,
    signed_on           date,
    constraint pk_minutes primary key (id),
    constraint ux_minutes_meeting unique (meeting_id),
    constraint fk_minutes_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_minutes_approval_meeting foreign key (approval_meeting_id) references meetings (id),
    constraint fk_minutes_approval_item foreign key (approval_item_id) references agenda_items (id),
    constraint fk_minutes_signed_by foreign key (signed_by_id) references people (id),
    constraint ck_minutes_status check (status in ('DRAFT', 'PUBLISHED_DRAFT', 'APPROVED', 'SIGNED')),
    constraint ck_minutes_approval
        check ((status in ('APPROVED', 'SIGNED')) =
               (approval_meeting_id is not null and approval_item_id is not null and approval_outcome is not null)),
    constraint ck_minutes_approval_outcome check (approval_outcome in ('AS_CORRECT', 'AS_AMENDED')),
    constraint ck_minutes_amendments check (approval_amendments is null or approval_outcome = 'AS_AMENDED'),
    constraint ck_minutes_signature check ((status = 'SIGNED') = (signed_on is not null and signed_by is not null))
);
create index ix_minutes_status on minutes (status, meeting_id);
create index ix_minutes_approval_meeting on minutes (approval_meeting_id, id);
create index ix_minutes_approval_item on minutes (approval_item_id, id);

create table minute_items (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    minutes_id     uuid    not null,
    agenda_item_id uuid,
    number         text    not null,
    position       integer not null,
    title          text    not null,
    text           text,
    constraint pk_minute_items primary key (id),
    constraint fk_minute_items_minutes foreign key (minutes_id) references minutes (id),
    constraint fk_minute_items_agenda_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ux_minute_items_number unique (minutes_id, number)
);
create index ix_minute_items_position on minute_items (minutes_id, position, id);
create index ix_minute_items_agenda_item on minute_items (agenda_item_id);

create table minutes_appendices (
    minutes_id  uuid    not null,
    position    integer not null,
    label       text    not null,
    title       text    not null,
    item_number text,
    constraint pk_minutes_appendices primary key (minutes_id, position),
    constraint fk_minutes_appendices_minutes foreign key (minutes_id) references minutes (id)
);

-- Dated notes to signed minutes; only ever added to.
create table minutes_corrections (
    minutes_id uuid    not null,
    position   integer not null,
    text       text    not null,
    made_on    date    not null,
    constraint pk_minutes_corrections primary key (minutes_id, position),
    constraint fk_minutes_corrections_minutes foreign key (minutes_id) references minutes (id)
);
