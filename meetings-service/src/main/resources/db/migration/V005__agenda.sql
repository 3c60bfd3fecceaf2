create table agenda_items (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    -- strictest of the meeting's, the agenda's and the item's own
    audience             text    not null,
    meeting_id           uuid    not null,
    -- as printed: "8", "8a"
    number               text    not null,
    -- order of business, whatever order the source prints
    position             integer not null,
    title                text    not null,
    type                 text    not null,
    purpose_text         text,
    planned_start        timestamptz,
    page_from            integer,
    page_to              integer,
    access               text    not null,
    exempt_paragraphs    integer[] not null,
    public_interest_note text,
    public_summary       text,
    -- since when the agenda with this item is out; an exempt item's bare line too
    published_at         timestamptz,
    released_on          date,
    subject_education    boolean not null,
    webcast_url          text,
    webcast_offset       integer,
    constraint pk_agenda_items primary key (id),
    constraint fk_agenda_items_meeting foreign key (meeting_id) references meetings (id),
    constraint ux_agenda_items_number unique (meeting_id, number),
    constraint ux_agenda_items_position unique (meeting_id, position) deferrable initially deferred,
    constraint ck_agenda_items_audience check (audience in ('PUBLIC', 'DRAFT', 'EXEMPT')),
    constraint ck_agenda_items_access check (access in ('PUBLIC', 'EXEMPT')),
    constraint ck_agenda_items_exempt check (access = 'PUBLIC' or cardinality(exempt_paragraphs) > 0),
    constraint ck_agenda_items_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    constraint ck_agenda_items_pages check (page_to >= page_from),
    constraint ck_agenda_items_type
        check (type in ('APOLOGIES', 'DECLARATIONS', 'MINUTES_APPROVAL', 'PUBLIC_QUESTIONS', 'CHAIRMANS_REPORT',
                        'MEMBER_UPDATES', 'CABINET_MEMBER_QUESTION_TIME', 'RECOMMENDATION_MONITORING',
                        'INSPECTION_RESPONSE', 'TOPIC_REPORT', 'POLICY_DEVELOPMENT', 'INQUIRY_EVIDENCE',
                        'WORK_PROGRAMME', 'NEXT_MEETING', 'CALL_IN', 'EXCLUSION_OF_PUBLIC', 'URGENT', 'OTHER'))
);
create index ix_agenda_items_type on agenda_items (type, id);

-- Records of the sister services an item is about: their id and what was last seen of them.
create table agenda_item_refs (
    agenda_item_id uuid        not null,
    position       integer     not null,
    service        text        not null,
    type           text        not null,
    ref_id         text        not null,
    title          text        not null,
    seen_at        timestamptz not null,
    constraint pk_agenda_item_refs primary key (agenda_item_id, position),
    constraint fk_agenda_item_refs_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ck_agenda_item_refs_service check (service in ('RECOMMENDATIONS', 'PERFORMANCE'))
);
create index ix_agenda_item_refs_ref on agenda_item_refs (ref_id, agenda_item_id);

create table contributions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    agenda_item_id     uuid    not null,
    position           integer not null,
    person_id          uuid,
    -- as this agenda prints it
    printed_name       text,
    group_label        text,
    -- the title this agenda gives, which may differ from the next item's
    role_title_at_time text,
    capacity           text    not null,
    constraint pk_contributions primary key (id),
    constraint fk_contributions_item foreign key (agenda_item_id) references agenda_items (id),
    constraint fk_contributions_person foreign key (person_id) references people (id),
    constraint ux_contributions_position unique (agenda_item_id, position) deferrable initially deferred,
    constraint ck_contributions_who check ((printed_name is null) <> (group_label is null)),
    constraint ck_contributions_person check (person_id is null or printed_name is not null),
    constraint ck_contributions_capacity
        check (capacity in ('CABINET_MEMBER', 'OFFICER', 'MEMBER', 'WITNESS', 'GUEST', 'GROUP'))
);
create index ix_contributions_person on contributions (person_id, id);
