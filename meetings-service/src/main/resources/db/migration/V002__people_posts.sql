-- People are public: the record names councillors, co-opted members, officers and witnesses as the papers print them.
create table people (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    display_name text   not null,
    family_name  text   not null,
    given_name   text,
    -- every name a paper used, as printed, initials included
    as_known     text[] not null,
    -- the words of all these names in lower case, so that any of them finds the person
    name_words   text[] not null,
    -- each whole name in lower case with single spaces and no full stops
    name_keys    text[] not null,
    constraint pk_people primary key (id)
);
create index ix_people_family_name on people (family_name, display_name, id);
create index ix_people_name_words on people using gin (name_words);
create index ix_people_name_keys on people using gin (name_keys);

create table posts (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    title text not null,
    kind  text not null,
    constraint pk_posts primary key (id),
    constraint ux_posts_title unique (title),
    constraint ck_posts_kind check (kind in ('CABINET_MEMBER', 'OFFICER', 'STATUTORY'))
);
create index ix_posts_kind_title on posts (kind, title, id);

-- A date that no paper states stays absent: it is not guessed.
create table tenures (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    post_id   uuid not null,
    person_id uuid not null,
    from_on   date,
    to_on     date,
    constraint pk_tenures primary key (id),
    constraint fk_tenures_post foreign key (post_id) references posts (id),
    constraint fk_tenures_person foreign key (person_id) references people (id),
    constraint ck_tenures_dates check (to_on >= from_on)
);
create index ix_tenures_post on tenures (post_id, from_on, id);
create index ix_tenures_person on tenures (person_id, id);
