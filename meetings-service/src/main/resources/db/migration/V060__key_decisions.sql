-- Key decisions of the executive: notice, decision, what became of it (SI 2012/2089).
create table key_decisions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    -- for whom it exists at all; what it says may be exempt besides
    audience                 text    not null,
    reference                text,
    title                    text    not null,
    matter                   text,
    significance             text[]  not null,
    maker_kind               text    not null,
    maker_name               text    not null,
    maker_title              text,
    maker_committee_id       uuid,
    maker_members            text[]  not null,
    decision_from            date    not null,
    decision_to              date    not null,
    documents                text[]  not null,
    documents_from           text,
    further_documents        text,
    contact                  text,
    access                   text    not null,
    exempt_paragraphs        integer[] not null,
    public_interest_note     text,
    public_summary           text,
    released_on              date,
    meeting_id               uuid,
    agenda_item_id           uuid,
    status                   text    not null,
    published_on             date,
    exception_kind           text,
    exception_reason         text,
    exception_notice_on      date,
    exception_informed_on    date,
    exception_agreed_by      text,
    exception_agreed_by_name text,
    exception_agreed_on      date,
    decided_on               date,
    decision_text            text,
    decision_reasons         text,
    decision_alternatives    text,
    decision_interests       text,
    decision_published_on    date,
    waiver_reason            text,
    waiver_agreed_by         text,
    withdrawal_reason        text,
    implemented_on           date,
    constraint pk_key_decisions primary key (id),
    constraint fk_key_decisions_committee foreign key (maker_committee_id) references committees (id),
    constraint fk_key_decisions_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_key_decisions_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ck_key_decisions_audience check (audience = case when published_on is null then 'DRAFT' else 'PUBLIC' end),
    constraint ck_key_decisions_significance
        check (significance <@ array['EXPENDITURE_OR_SAVINGS', 'COMMUNITIES'] and cardinality(significance) > 0),
    constraint ck_key_decisions_maker check (maker_kind in ('BODY', 'INDIVIDUAL')),
    constraint ck_key_decisions_period check (decision_to >= decision_from),
    constraint ck_key_decisions_access check (access in ('PUBLIC', 'EXEMPT')),
    constraint ck_key_decisions_exempt check (access = 'PUBLIC' or cardinality(exempt_paragraphs) > 0),
    constraint ck_key_decisions_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    constraint ck_key_decisions_item check (agenda_item_id is null or meeting_id is not null),
    constraint ck_key_decisions_status check (status in ('DRAFT', 'PUBLISHED', 'DECIDED', 'IMPLEMENTED', 'WITHDRAWN')),
    constraint ck_key_decisions_published check ((status = 'DRAFT') = (published_on is null)),
    constraint ck_key_decisions_exception check (exception_kind in ('GENERAL_EXCEPTION', 'SPECIAL_URGENCY')),
    constraint ck_key_decisions_general check (exception_kind <> 'GENERAL_EXCEPTION'
        or (exception_informed_on is not null and exception_notice_on is not null)),
    constraint ck_key_decisions_urgent check (exception_kind <> 'SPECIAL_URGENCY'
        or (exception_agreed_by is not null and exception_agreed_on is not null)),
    constraint ck_key_decisions_decided
        check (status not in ('DECIDED', 'IMPLEMENTED') or (decided_on is not null and decision_published_on is not null)),
    constraint ck_key_decisions_record check (decision_published_on >= decided_on),
    constraint ck_key_decisions_waiver check ((waiver_reason is null) = (waiver_agreed_by is null)),
    constraint ck_key_decisions_withdrawn check (status <> 'WITHDRAWN' or withdrawal_reason is not null),
    constraint ck_key_decisions_implemented check ((status = 'IMPLEMENTED') = (implemented_on is not null))
);
create index ix_key_decisions_decision on key_decisions (decision_from, id);
create index ix_key_decisions_status on key_decisions (status, decision_from, id);
create index ix_key_decisions_committee on key_decisions (maker_committee_id, decision_from, id);
create index ix_key_decisions_meeting on key_decisions (meeting_id, decision_from, id);
create index ix_key_decisions_item on key_decisions (agenda_item_id);
create index ix_key_decisions_exception on key_decisions (exception_kind, decision_from, id);

create table call_ins (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    key_decision_id      uuid   not null,
    committee_id         uuid   not null,
    -- people; each is checked when the call-in is recorded
    called_by            uuid[] not null,
    reason               text   not null,
    alternative          text,
    requested_on         date   not null,
    status               text   not null,
    accepted_on          date,
    status_reason        text,
    meeting_id           uuid,
    agenda_item_id       uuid,
    heard_on             date,
    outcome              text,
    concerns             text,
    reconsideration      text,
    reconsidered_on      date,
    reconsideration_note text,
    constraint pk_call_ins primary key (id),
    constraint fk_call_ins_key_decision foreign key (key_decision_id) references key_decisions (id),
    constraint fk_call_ins_committee foreign key (committee_id) references committees (id),
    constraint fk_call_ins_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_call_ins_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ck_call_ins_called_by check (cardinality(called_by) > 0),
    constraint ck_call_ins_status
        check (status in ('RECEIVED', 'REFUSED', 'ACCEPTED', 'WITHDRAWN', 'HEARD', 'RECONSIDERED')),
    constraint ck_call_ins_accepted
        check (status not in ('ACCEPTED', 'HEARD', 'RECONSIDERED') or accepted_on is not null),
    constraint ck_call_ins_reason check (status not in ('REFUSED', 'WITHDRAWN') or status_reason is not null),
    constraint ck_call_ins_heard check (status not in ('HEARD', 'RECONSIDERED')
        or (heard_on is not null and outcome is not null and meeting_id is not null)),
    constraint ck_call_ins_outcome check (outcome in ('NO_OBJECTION', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL')),
    constraint ck_call_ins_reconsidered check (status <> 'RECONSIDERED'
        or (reconsideration is not null and reconsidered_on is not null)),
    constraint ck_call_ins_reconsideration check (reconsideration in ('UPHELD', 'CHANGED', 'GIVEN_UP')),
    constraint ck_call_ins_days check (accepted_on >= requested_on and heard_on >= accepted_on and reconsidered_on >= heard_on)
);
-- A decision is called in once; a request that was refused or taken back does not count.
create unique index ux_call_ins_in_the_way on call_ins (key_decision_id) where status not in ('REFUSED', 'WITHDRAWN');
create index ix_call_ins_key_decision on call_ins (key_decision_id, id);
create index ix_call_ins_committee on call_ins (committee_id, id);
create index ix_call_ins_meeting on call_ins (meeting_id, id);
create index ix_call_ins_status on call_ins (status, id);
create index ix_call_ins_requested on call_ins (requested_on, id);

alter table releases add column key_decision_id uuid;
alter table releases add constraint fk_releases_key_decision foreign key (key_decision_id) references key_decisions (id);
alter table releases drop constraint ck_releases_subject;
alter table releases add constraint ck_releases_subject
    check (num_nonnulls(agenda_item_id, report_id, key_decision_id) = 1);
create index ix_releases_key_decision on releases (key_decision_id);
