create table meetings (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    -- DRAFT until it is announced, then PUBLIC
    audience             text        not null,
    committee_id         uuid        not null,
    -- as printed when the meeting was called; a later change of the committee's name does not rewrite it
    committee_name       text        not null,
    -- the start of the day where no time is stated
    scheduled_start      timestamptz not null,
    start_stated         boolean     not null,
    planned_end          timestamptz,
    actual_start         timestamptz,
    actual_end           timestamptz,
    venue                text,
    mode                 text        not null,
    status               text        not null,
    agenda_status        text        not null,
    minutes_status       text        not null,
    notice_given_at      timestamptz,
    notice_satisfied     boolean,
    urgency_reason       text,
    replacement_id       uuid,
    status_reason        text,
    webcast_status       text,
    webcast_url          text,
    webcast_public_until date,
    webcast_contact      text,
    constraint pk_meetings primary key (id),
    constraint fk_meetings_committee foreign key (committee_id) references committees (id),
    constraint fk_meetings_replacement foreign key (replacement_id) references meetings (id),
    constraint ck_meetings_audience check (audience in ('PUBLIC', 'DRAFT')),
    constraint ck_meetings_mode check (mode in ('IN_PERSON', 'REMOTE', 'HYBRID')),
    constraint ck_meetings_status check (status in ('DRAFT', 'SCHEDULED', 'IN_SESSION', 'ADJOURNED', 'CONCLUDED',
                                                    'CANCELLED', 'POSTPONED', 'ABANDONED')),
    constraint ck_meetings_agenda_status check (agenda_status in ('DRAFT', 'PUBLISHED', 'SUPPLEMENTED')),
    constraint ck_meetings_minutes_status
        check (minutes_status in ('NONE', 'DRAFT', 'PUBLISHED_DRAFT', 'APPROVED', 'SIGNED')),
    constraint ck_meetings_planned_end check (planned_end > scheduled_start),
    constraint ck_meetings_actual_end check (actual_end >= actual_start),
    constraint ck_meetings_concluded
        check (status <> 'CONCLUDED' or (actual_start is not null and actual_end is not null)),
    constraint ck_meetings_replacement check (replacement_id is null or status = 'POSTPONED'),
    constraint ck_meetings_webcast_status
        check (webcast_status in ('MAY_BE_FILMED', 'WEBCAST', 'NOT_WEBCAST'))
);
create index ix_meetings_committee_start on meetings (committee_id, scheduled_start, id);
create index ix_meetings_start on meetings (scheduled_start, id);
create index ix_meetings_status_start on meetings (status, scheduled_start, id);

create table sessions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    audience   text        not null,
    meeting_id uuid        not null,
    kind       text        not null,
    access     text        not null,
    start_at   timestamptz not null,
    end_at     timestamptz,
    purpose    text,
    constraint pk_sessions primary key (id),
    constraint fk_sessions_meeting foreign key (meeting_id) references meetings (id),
    constraint ck_sessions_audience check (audience in ('PUBLIC', 'MEMBERS', 'DRAFT')),
    constraint ck_sessions_kind check (kind in ('PRE_MEETING', 'FORMAL', 'PRIVATE_BRIEFING')),
    constraint ck_sessions_access check (access in ('MEMBERS_ONLY', 'PUBLIC')),
    constraint ck_sessions_private check (kind = 'FORMAL' or access = 'MEMBERS_ONLY'),
    constraint ck_sessions_end check (end_at > start_at)
);
create index ix_sessions_meeting on sessions (meeting_id, start_at, id);

-- Every step a meeting took, in order; only ever added to.
create table meeting_status_changes (
    id             uuid        not null,
    meeting_id     uuid        not null,
    from_status    text        not null,
    to_status      text        not null,
    at             timestamptz not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    reason         text,
    replacement_id uuid,
    constraint pk_meeting_status_changes primary key (id),
    constraint fk_meeting_status_changes_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_meeting_status_changes_replacement foreign key (replacement_id) references meetings (id)
);
create index ix_meeting_status_changes_meeting on meeting_status_changes (meeting_id, id);

-- The agenda's first publication and each supplement after it; only ever added to.
create table agenda_publications (
    id               uuid        not null,
    meeting_id       uuid        not null,
    sequence_number  integer     not null,
    kind             text        not null,
    title            text,
    -- absent where an old agenda does not say when it came out; then nothing is computed from it
    published_at     timestamptz,
    published_by     text        not null,
    recorded_at      timestamptz not null,
    clear_days       integer,
    required_days    integer     not null,
    counting         text        not null,
    notice_satisfied boolean,
    urgency_reason   text,
    constraint pk_agenda_publications primary key (id),
    constraint ux_agenda_publications_sequence unique (meeting_id, sequence_number),
    constraint fk_agenda_publications_meeting foreign key (meeting_id) references meetings (id),
    constraint ck_agenda_publications_kind check (kind in ('AGENDA', 'SUPPLEMENT')),
    constraint ck_agenda_publications_counting check (counting in ('WORKING_DAYS', 'CALENDAR_DAYS')),
    constraint ck_agenda_publications_notice check (notice_satisfied or urgency_reason is not null)
);
