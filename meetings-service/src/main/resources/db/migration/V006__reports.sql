create table reports (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    -- strictest of its own access, its item's audience, and DRAFT until it is published
    audience               text not null,
    committee_id           uuid not null,
    -- the meeting of the item, so that a meeting's papers are one look-up
    meeting_id             uuid,
    agenda_item_id         uuid,
    title                  text not null,
    author                 text,
    contact_name           text,
    contact_phone          text,
    contact_email          text,
    purpose                text,
    asks                   text[] not null,
    background             text,
    summary                text,
    key_issues             text,
    resource_implications  text,
    next_steps             text,
    background_papers      text[] not null,
    access                 text not null,
    exempt_paragraphs      integer[] not null,
    public_interest_note   text,
    public_summary         text,
    published_at           timestamptz,
    released_on            date,
    source_document        text,
    source_page            text,
    source_label           text,
    constraint pk_reports primary key (id),
    constraint fk_reports_committee foreign key (committee_id) references committees (id),
    constraint fk_reports_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_reports_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ck_reports_item_meeting check ((agenda_item_id is null) = (meeting_id is null)),
    constraint ck_reports_audience check (audience in ('PUBLIC', 'DRAFT', 'EXEMPT')),
    constraint ck_reports_access check (access in ('PUBLIC', 'EXEMPT')),
    constraint ck_reports_exempt check (access = 'PUBLIC' or cardinality(exempt_paragraphs) > 0),
    constraint ck_reports_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7])
);
create index ix_reports_committee on reports (committee_id, title, id);
create index ix_reports_meeting on reports (meeting_id, id);
create index ix_reports_item on reports (agenda_item_id, id);
create index ix_reports_title on reports (title, id);

-- Cabinet Members who signed the paper off, as printed; the person where it is known who that is.
create table report_sign_offs (
    report_id    uuid    not null,
    position     integer not null,
    person_id    uuid,
    printed_name text    not null,
    constraint pk_report_sign_offs primary key (report_id, position),
    constraint fk_report_sign_offs_report foreign key (report_id) references reports (id),
    constraint fk_report_sign_offs_person foreign key (person_id) references people (id)
);

create table report_appendices (
    report_id uuid    not null,
    position  integer not null,
    label     text    not null,
    title     text    not null,
    body      text,
    constraint pk_report_appendices primary key (report_id, position),
    constraint fk_report_appendices_report foreign key (report_id) references reports (id)
);
-- Words of the title, for the filter of the list.
create index ix_reports_title_words on reports using gin (to_tsvector('english', title));
