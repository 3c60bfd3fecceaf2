-- Which indicator takes its figures from which column of which data set.
create table data_set_bindings (
    id                 uuid        not null,
    version            bigint      not null,
    open_version       bigint      not null,
    created_at         timestamptz not null,
    modified_at        timestamptz not null,
    open_modified_at   timestamptz not null,
    indicator_id       uuid        not null,
    data_set_id        uuid        not null,
    value_column       text        not null,
    numerator_column   text,
    denominator_column text,
    items              text[]      not null,
    levels             text[]      not null,
    snapshot_day       text,
    status             text        not null,
    source_id          uuid,
    applied_version    text,
    applied_figures    integer     not null,
    problem            text,
    constraint pk_data_set_bindings primary key (id),
    constraint fk_data_set_bindings_indicator foreign key (indicator_id) references indicators (id),
    constraint fk_data_set_bindings_data_set foreign key (data_set_id) references data_sets (id),
    constraint fk_data_set_bindings_source foreign key (source_id) references sources (id),
    constraint ux_data_set_bindings_indicator unique (indicator_id),
    constraint ck_data_set_bindings_status check (status in ('PROVISIONAL', 'REVISED', 'FINAL', 'ESTIMATED'))
);
create index ix_data_set_bindings_data_set on data_set_bindings (data_set_id, id);
create index ix_data_set_bindings_created on data_set_bindings (created_at, id);
