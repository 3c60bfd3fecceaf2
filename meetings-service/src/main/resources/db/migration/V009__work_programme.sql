create table work_programme_items (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    committee_id      uuid not null,
    topic             text not null,
    method            text not null,
    target_meeting_id uuid,
    status            text not null,
    note              text,
    drop_reason       text,
    constraint pk_work_programme_items primary key (id),
    constraint fk_work_programme_items_committee foreign key (committee_id) references committees (id),
    constraint fk_work_programme_items_meeting foreign key (target_meeting_id) references meetings (id),
    constraint ck_work_programme_items_method
        check (method in ('INQUIRY', 'ONE_DAY_INQUIRY', 'STANDARD_ITEM', 'INFORMATION_UPDATE')),
    constraint ck_work_programme_items_status check (status in ('PROPOSED', 'SCHEDULED', 'DONE', 'DROPPED')),
    constraint ck_work_programme_items_scheduled check (status <> 'SCHEDULED' or target_meeting_id is not null),
    constraint ck_work_programme_items_dropped check (status <> 'DROPPED' or drop_reason is not null)
);
create index ix_work_programme_items_committee on work_programme_items (committee_id, status, id);
create index ix_work_programme_items_meeting on work_programme_items (target_meeting_id, id);

