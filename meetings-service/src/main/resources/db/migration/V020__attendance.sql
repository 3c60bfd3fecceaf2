-- A status of NOT_RECORDED says that the paper names somebody neither as present nor as sending apologies.
create table attendances (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id     uuid not null,
    person_id      uuid not null,
    printed_name   text,
    role_at_time   text,
    capacity       text not null,
    status         text not null,
    substituted_by uuid,
    mode           text,
    arrived_at     timestamptz,
    left_at        timestamptz,
    constraint pk_attendances primary key (id),
    constraint fk_attendances_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_attendances_person foreign key (person_id) references people (id),
    constraint fk_attendances_substituted_by foreign key (substituted_by) references people (id),
    constraint ux_attendances_person unique (meeting_id, person_id),
    constraint ck_attendances_capacity check (capacity in ('MEMBER', 'CO_OPTED', 'GUEST', 'OFFICER', 'WITNESS')),
    constraint ck_attendances_status check (status in ('PRESENT', 'APOLOGIES', 'NOT_RECORDED', 'SUBSTITUTED')),
    constraint ck_attendances_mode check (mode in ('IN_PERSON', 'REMOTE')),
    constraint ck_attendances_absent
        check (status = 'PRESENT' or (arrived_at is null and left_at is null and mode is null)),
    constraint ck_attendances_substituted check (substituted_by is null or status = 'SUBSTITUTED'),
    constraint ck_attendances_times check (left_at >= arrived_at)
);
create index ix_attendances_capacity on attendances (meeting_id, capacity, id);
create index ix_attendances_status on attendances (meeting_id, status, id);
create index ix_attendances_person on attendances (person_id, id);

create table attendance_absences (
    attendance_id uuid        not null,
    from_at       timestamptz not null,
    until_at      timestamptz,
    reason        text        not null,
    constraint ux_attendance_absences unique (attendance_id, from_at),
    constraint fk_attendance_absences_attendance foreign key (attendance_id) references attendances (id) on delete cascade,
    constraint ck_attendance_absences_reason check (reason in ('INTEREST', 'OTHER')),
    constraint ck_attendance_absences_times check (until_at >= from_at)
);

create table declarations (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id    uuid    not null,
    person_id     uuid    not null,
    printed_name  text,
    item_id       uuid,
    kind          text    not null,
    nature        text,
    bodies        text[]  not null,
    participation text    not null,
    sensitive     boolean not null,
    constraint pk_declarations primary key (id),
    constraint fk_declarations_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_declarations_person foreign key (person_id) references people (id),
    constraint fk_declarations_item foreign key (item_id) references agenda_items (id),
    constraint ck_declarations_kind check (kind in ('PERSONAL', 'DPI', 'UNSPECIFIED')),
    constraint ck_declarations_participation
        check (participation in ('REMAINED', 'WITHDREW', 'DISPENSATION', 'UNKNOWN'))
);
create index ix_declarations_meeting on declarations (meeting_id, id);
create index ix_declarations_person on declarations (person_id, id);
create index ix_declarations_item on declarations (item_id, id);
