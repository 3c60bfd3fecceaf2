-- What the sister services last told the public: shown when they do not answer. Nothing that a login was needed for.
create table sister_snapshots (
    service  text        not null,
    path     text        not null,
    etag     text,
    body     text        not null,
    taken_at timestamptz not null,
    constraint pk_sister_snapshots primary key (service, path)
);
