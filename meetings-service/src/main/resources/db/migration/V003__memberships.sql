create table memberships (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    committee_id   uuid not null,
    person_id      uuid not null,
    role           text not null,
    representation text not null,
    voting         text not null,
    on_behalf_of   text,
    substitute_for uuid,
    from_on        date,
    to_on          date,
    constraint pk_memberships primary key (id),
    constraint fk_memberships_committee foreign key (committee_id) references committees (id),
    constraint fk_memberships_person foreign key (person_id) references people (id),
    constraint fk_memberships_substitute_for foreign key (substitute_for) references people (id),
    constraint ck_memberships_role
        check (role in ('CHAIRMAN', 'VICE_CHAIRMAN', 'MEMBER', 'CO_OPTED', 'SUBSTITUTE')),
    constraint ck_memberships_representation
        check (representation in ('CHURCH_OF_ENGLAND', 'ROMAN_CATHOLIC', 'PARENT_GOVERNOR_PRIMARY',
                                  'PARENT_GOVERNOR_SECONDARY', 'OTHER', 'UNSPECIFIED')),
    constraint ck_memberships_voting check (voting in ('FULL', 'EDUCATION_ONLY', 'NONE', 'UNKNOWN')),
    constraint ck_memberships_dates check (to_on >= from_on)
);
create index ix_memberships_committee on memberships (committee_id, role, id);
create index ix_memberships_person on memberships (person_id, id);
