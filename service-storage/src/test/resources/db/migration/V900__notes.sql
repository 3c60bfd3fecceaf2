create table notes (
    id                  uuid        not null,
    version             bigint      not null,
    open_version        bigint      not null,
    members_version     bigint      not null,
    draft_version       bigint      not null,
    created_at          timestamptz not null,
    modified_at         timestamptz not null,
    open_modified_at    timestamptz not null,
    members_modified_at timestamptz not null,
    draft_modified_at   timestamptz not null,
    text                text        not null,
    constraint pk_notes primary key (id),
    constraint ux_notes_text unique (text),
    constraint ck_notes_text check (text <> 'forbidden'),
    constraint fk_notes_parent foreign key (id) references notes (id)
);
