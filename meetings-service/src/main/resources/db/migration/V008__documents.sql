-- Files of a paper. Who may know of one follows from its paper, and from whether it is published.
create table documents (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    report_id      uuid    not null,
    title          text    not null,
    file_name      text    not null,
    content_type   text    not null,
    size           bigint  not null,
    sha256         text    not null,
    version_number integer not null,
    -- the version before this one, which stays as it was
    replaces_id    uuid,
    published_at   timestamptz,
    constraint pk_documents primary key (id),
    constraint fk_documents_report foreign key (report_id) references reports (id),
    constraint fk_documents_replaces foreign key (replaces_id) references documents (id),
    constraint ux_documents_replaces unique (replaces_id),
    constraint ck_documents_size check (size > 0),
    constraint ck_documents_version check ((version_number = 1) = (replaces_id is null))
);
create index ix_documents_report on documents (report_id, id);

create table document_contents (
    document_id uuid  not null,
    content     bytea not null,
    constraint pk_document_contents primary key (document_id),
    constraint fk_document_contents_document foreign key (document_id) references documents (id)
);
-- Not compressed, so that a slice is read without reading the whole.
alter table document_contents alter column content set storage external;
