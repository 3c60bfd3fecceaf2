-- A frozen pack: what it was put together from is never looked at again.
create table packs (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id       uuid        not null,
    number           integer     not null,
    frozen_by        text        not null,
    incomplete       boolean     not null,
    constraint pk_packs primary key (id),
    constraint fk_packs_meeting foreign key (meeting_id) references meetings (id),
    constraint ux_packs_number unique (meeting_id, number)
);

-- The exact bytes of each issue: one for the public, a fuller one for members or for readers of exempt material only where
-- it holds more.
create table pack_issues (
    pack_id     uuid    not null,
    marking     text    not null,
    pages       integer not null,
    pdf         bytea   not null,
    pdf_sha256  text    not null,
    html        bytea   not null,
    html_sha256 text    not null,
    json        bytea   not null,
    json_sha256 text    not null,
    constraint pk_pack_issues primary key (pack_id, marking),
    constraint fk_pack_issues_pack foreign key (pack_id) references packs (id),
    constraint ck_pack_issues_marking check (marking in ('PUBLIC', 'MEMBERS', 'EXEMPT'))
);
-- PDFs are compressed already.
alter table pack_issues alter column pdf set storage external;

-- Late papers, each with a number of its own under the pack it belongs to.
create table pack_supplements (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    pack_id        uuid    not null,
    number         integer not null,
    title          text    not null,
    reason         text    not null,
    agenda_item_id uuid,
    marking        text    not null,
    issued_by      text    not null,
    pages          integer not null,
    pdf            bytea   not null,
    pdf_sha256     text    not null,
    html           bytea   not null,
    html_sha256    text    not null,
    json           bytea   not null,
    json_sha256    text    not null,
    constraint pk_pack_supplements primary key (id),
    constraint fk_pack_supplements_pack foreign key (pack_id) references packs (id),
    constraint fk_pack_supplements_item foreign key (agenda_item_id) references agenda_items (id),
    constraint ux_pack_supplements_number unique (pack_id, number),
    constraint ck_pack_supplements_marking check (marking in ('PUBLIC', 'MEMBERS', 'EXEMPT'))
);
alter table pack_supplements alter column pdf set storage external;

create function refuse_pack_change() returns trigger language plpgsql as $$
begin
    raise exception 'a frozen pack is never changed or removed';
end $$;
create trigger tr_pack_issues_frozen before update or delete or truncate on pack_issues
    for each statement execute function refuse_pack_change();
create trigger tr_pack_supplements_frozen before update or delete or truncate on pack_supplements
    for each statement execute function refuse_pack_change();
