-- Where figures come from, and what they measure.
create table sources (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    publisher        text        not null,
    title            text        not null,
    published_on     date,
    licence          text,
    url              text,
    official_status  text        not null,
    symbol_set       text        not null,
    constraint pk_sources primary key (id),
    constraint ck_sources_official_status check (official_status in
        ('OFFICIAL', 'MANAGEMENT_INFORMATION', 'REPORTED_VERBALLY')),
    constraint ck_sources_symbol_set check (symbol_set in ('EES', 'DFE_BEFORE_2019'))
);
create index ix_sources_title on sources (title, id);
create index ix_sources_official_status on sources (official_status, title, id);

create table indicators (
    id                 uuid        not null,
    version            bigint      not null,
    open_version       bigint      not null,
    created_at         timestamptz not null,
    modified_at        timestamptz not null,
    open_modified_at   timestamptz not null,
    code               text        not null,
    title              text        not null,
    service_area       text,
    owner              text,
    polarity           text        not null,
    measure_type       text        not null,
    unit               text        not null,
    rate_base          numeric,
    indicator_dp       integer     not null,
    min_change         numeric,
    seasonal           boolean     not null,
    frequency          text        not null,
    aggregation        text        not null,
    numerator_label    text,
    denominator_label  text,
    rag_scheme_id      text,
    statutory_ref      text,
    definition_version integer     not null,
    variant_of         uuid,
    variant_label      text,
    constraint pk_indicators primary key (id),
    constraint ux_indicators_code unique (code),
    constraint ux_indicators_variant unique (variant_of, variant_label),
    constraint fk_indicators_variant_of foreign key (variant_of) references indicators (id),
    constraint ck_indicators_polarity check (polarity in ('HIGHER_BETTER', 'LOWER_BETTER', 'IN_RANGE', 'NONE')),
    constraint ck_indicators_measure_type check (measure_type in
        ('COUNT', 'PERCENT', 'RATE_PER', 'DURATION_DAYS', 'MONEY', 'RATIO')),
    constraint ck_indicators_rate_base check ((measure_type = 'RATE_PER') = (rate_base is not null)),
    constraint ck_indicators_dp check (indicator_dp between 0 and 10),
    constraint ck_indicators_frequency check (frequency in
        ('WEEKLY', 'MONTHLY', 'TERMLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AD_HOC')),
    constraint ck_indicators_aggregation check (aggregation in ('SUM', 'LAST', 'MEAN', 'NONE', 'RATIO_OF_SUMS')),
    constraint ck_indicators_variant check ((variant_of is null) = (variant_label is null))
);
create index ix_indicators_service_area on indicators (service_area, code);
create index ix_indicators_owner on indicators (owner, code);

create table indicator_definitions (
    indicator_id uuid        not null,
    version      integer     not null,
    definition   text        not null,
    valid_from   date,
    reason       text,
    recorded_at  timestamptz not null,
    constraint pk_indicator_definitions primary key (indicator_id, version),
    constraint fk_indicator_definitions_indicator foreign key (indicator_id) references indicators (id)
);
