-- One question of an evidence session. Initials stay as printed; who is meant is read through the key each time.
create table evidence_notes (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id    uuid    not null,
    item_id       uuid    not null,
    section       text,
    theme         text,
    sequence      integer not null,
    askers_raw    text[]  not null,
    question      text,
    question_note text,
    outcome       text    not null,
    constraint pk_evidence_notes primary key (id),
    constraint fk_evidence_notes_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_evidence_notes_item foreign key (item_id) references agenda_items (id),
    constraint ux_evidence_notes_sequence unique (item_id, sequence),
    constraint ck_evidence_notes_outcome check (outcome in ('NOT_RESPONDED', 'WRITTEN_TO_FOLLOW', 'ANSWERED')),
    -- a question that is absent was lost by its source, and the note says how
    constraint ck_evidence_notes_question check (question is not null or question_note is not null)
);
create index ix_evidence_notes_meeting on evidence_notes (meeting_id, item_id, sequence, id);
create index ix_evidence_notes_outcome on evidence_notes (outcome, meeting_id, id);

create table evidence_answers (
    note_id         uuid    not null,
    position        integer not null,
    text            text    not null,
    respondents_raw text[]  not null,
    written_on      date,
    constraint pk_evidence_answers primary key (note_id, position),
    constraint fk_evidence_answers_note foreign key (note_id) references evidence_notes (id)
);

-- Every outcome a question has had; only ever added to.
create table evidence_outcomes (
    note_id     uuid        not null,
    position    integer     not null,
    outcome     text        not null,
    recorded_at timestamptz not null,
    constraint pk_evidence_outcomes primary key (note_id, position),
    constraint fk_evidence_outcomes_note foreign key (note_id) references evidence_notes (id),
    constraint ck_evidence_outcomes_outcome check (outcome in ('NOT_RESPONDED', 'WRITTEN_TO_FOLLOW', 'ANSWERED'))
);

-- The key printed under the notes. The same initials may stand twice: then nobody can say who is meant.
create table initials_key (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id   uuid not null,
    initials     text not null,
    printed_name text not null,
    person_id    uuid,
    constraint pk_initials_key primary key (id),
    constraint fk_initials_key_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_initials_key_person foreign key (person_id) references people (id),
    constraint ux_initials_key_line unique (meeting_id, initials, printed_name)
);
create index ix_initials_key_person on initials_key (person_id, meeting_id);
