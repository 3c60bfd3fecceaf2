-- Who may know of an inquiry and of a recommendation: Local Government Act 1972, section 100A and Schedule 12A. What is
-- kept here is the record's own access; audience is what comes of it, of the inquiry's, and of being a draft.
alter table inquiries
    add column access               text      not null default 'PUBLIC',
    add column exempt_paragraphs    integer[] not null default '{}',
    add column public_interest_note text,
    add column released_on          date,
    add column audience             text      not null default 'PUBLIC',
    add constraint ck_inquiries_access check (access in ('PUBLIC', 'MEMBERS_ONLY', 'EXEMPT')),
    add constraint ck_inquiries_exempt check (access <> 'EXEMPT' or cardinality(exempt_paragraphs) > 0),
    add constraint ck_inquiries_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    add constraint ck_inquiries_audience check (audience in ('PUBLIC', 'MEMBERS', 'EXEMPT')),
    drop constraint ux_inquiries_committee_title;
alter table inquiries
    alter column access drop default,
    alter column exempt_paragraphs drop default,
    alter column audience drop default;
-- An exempt title or number is taken among exempt ones only: a refusal would tell those who may not know of it.
create unique index ux_inquiries_committee_title on inquiries (committee_id, title, (access = 'EXEMPT'));

alter table recommendations
    add column access               text      not null default 'PUBLIC',
    add column exempt_paragraphs    integer[] not null default '{}',
    add column public_interest_note text,
    add column released_on          date,
    add constraint ck_recommendations_access check (access in ('PUBLIC', 'MEMBERS_ONLY', 'EXEMPT')),
    add constraint ck_recommendations_exempt check (access <> 'EXEMPT' or cardinality(exempt_paragraphs) > 0),
    add constraint ck_recommendations_paragraphs check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    drop constraint ux_recommendations_number;
alter table recommendations
    alter column access drop default,
    alter column exempt_paragraphs drop default;
create unique index ux_recommendations_number on recommendations (inquiry_id, number, (access = 'EXEMPT'));

-- Decisions about who may know; only ever added to.
create table access_changes (
    id                   uuid        not null,
    inquiry_id           uuid,
    recommendation_id    uuid,
    access               text        not null,
    exempt_paragraphs    integer[]   not null,
    public_interest_note text,
    reason               text        not null,
    decided_on           date        not null,
    recorded_at          timestamptz not null,
    recorded_by          text        not null,
    constraint pk_access_changes primary key (id),
    constraint fk_access_changes_inquiry foreign key (inquiry_id) references inquiries (id),
    constraint fk_access_changes_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint ck_access_changes_subject check ((inquiry_id is null) <> (recommendation_id is null)),
    constraint ck_access_changes_access check (access in ('PUBLIC', 'MEMBERS_ONLY', 'EXEMPT'))
);
create index ix_access_changes_inquiry on access_changes (inquiry_id, id);
create index ix_access_changes_recommendation on access_changes (recommendation_id, id);
create trigger tr_access_changes_append_only before update or delete on access_changes
    for each row execute function refuse_history_change();
