-- Ofsted's management information as taken in: one row for each file.
create table inspection_imports (
    id          uuid        not null,
    file_sha256 text        not null,
    as_at       date,
    rows        integer     not null,
    recorded    integer     not null,
    corrected   integer     not null,
    unchanged   integer     not null,
    grades      jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_inspection_imports primary key (id)
);
create index ix_inspection_imports_file on inspection_imports (file_sha256, recorded_at desc);
create index ix_inspection_imports_recorded on inspection_imports (recorded_at desc, id desc);
