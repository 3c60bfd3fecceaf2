-- Official statistics as published: data sets, their versions, what each version holds, and its rows. A version is written
-- in one transaction and never changed: what is not committed never was (ADR 0042).
create table data_sets (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    code             text        not null,
    title            text        not null,
    summary          text,
    publisher        text,
    licence          text,
    constraint pk_data_sets primary key (id),
    constraint ux_data_sets_code unique (code)
);
create index ix_data_sets_publisher on data_sets (publisher, code);

-- The short number by which rows know their version: it names their partition.
create sequence data_set_version_numbers as integer;

create table data_set_versions (
    id             uuid        not null,
    data_set_id    uuid        not null,
    number         integer     not null,
    major          integer     not null,
    minor          integer     not null,
    patch          integer     not null,
    kind           text        not null,
    published_on   date        not null,
    notes          text,
    row_count      bigint      not null,
    data_file      text        not null,
    data_sha256    text        not null,
    meta_sha256    text        not null,
    options_sha256 text        not null,
    symbols        jsonb       not null,
    changes        jsonb       not null,
    api_suitable   boolean     not null,
    has_warnings   boolean     not null,
    import_id      uuid        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    constraint pk_data_set_versions primary key (id),
    constraint fk_data_set_versions_data_set foreign key (data_set_id) references data_sets (id),
    constraint ux_data_set_versions_number unique (number),
    constraint ux_data_set_versions_version unique (data_set_id, major, minor, patch),
    constraint ck_data_set_versions_kind check (kind in ('FIRST', 'MAJOR', 'MINOR', 'PATCH')),
    constraint ck_data_set_versions_version check (major > 0 and minor >= 0 and patch >= 0)
);

create table data_set_indicators (
    version_no  integer not null,
    position    integer not null,
    code        text    not null,
    column_name text    not null,
    label       text    not null,
    unit        text    not null,
    decimals    integer not null,
    grouping    text    not null,
    constraint pk_data_set_indicators primary key (version_no, position),
    constraint ux_data_set_indicators_code unique (version_no, code)
);

create table data_set_filters (
    version_no   integer not null,
    position     integer not null,
    code         text    not null,
    column_name  text    not null,
    label        text    not null,
    hint         text    not null,
    group_column text    not null,
    constraint pk_data_set_filters primary key (version_no, position),
    constraint ux_data_set_filters_code unique (version_no, code)
);

-- Numbers of items are those of the data set: an item keeps its own from version to version, so that rows can be compared.
create table data_set_filter_items (
    version_no      integer not null,
    no              integer not null,
    filter_position integer not null,
    code            text    not null,
    label           text    not null,
    group_label     text    not null,
    constraint pk_data_set_filter_items primary key (version_no, no),
    constraint ux_data_set_filter_items_code unique (version_no, code)
);
create index ix_data_set_filter_items_label on data_set_filter_items (version_no, filter_position, label);

-- The number of a period is its year and the place of its code in the year, so that it sorts by time.
create table data_set_periods (
    version_no integer not null,
    no         integer not null,
    code       text    not null,
    year       integer not null,
    constraint pk_data_set_periods primary key (version_no, no)
);

-- A place as rows name it: its level, and the codes and names of it and of what it lies in. Tokens are what it is asked by,
-- such as 17|LA|code|E10000002, each with the number of the version in front, for one index serves all versions.
create table data_set_places (
    version_no integer not null,
    no         integer not null,
    level      text    not null,
    code       text    not null,
    name       text    not null,
    tokens     text[]  not null,
    parts      jsonb   not null,
    constraint pk_data_set_places primary key (version_no, no)
);
create index ix_data_set_places_level on data_set_places (version_no, level, name, no);
create index ix_data_set_places_tokens on data_set_places using gin (tokens);

-- One row for each row of the file. Figures and symbols in the order of the version's indicators; a figure is null where
-- the file has a symbol, and symbols is null where a row has none. A partition holds one version: it is filled before it
-- belongs to the table, and belongs to it from the moment the version is published.
create table data_rows (
    version_no integer   not null,
    line       integer   not null,
    period     integer   not null,
    place      integer   not null,
    items      integer[] not null,
    figures    numeric[] not null,
    symbols    text[],
    constraint pk_data_rows primary key (version_no, line)
) partition by list (version_no);
-- The latest first, as answers come unless asked otherwise, and one place through time.
create index ix_data_rows_period on data_rows (period desc, place, line);
create index ix_data_rows_place on data_rows (place, period desc, line);
