-- A figure of performance-service offered as evidence, pinned as it was published that day. Only ever added to; what is known
-- of it since stands in evidence_seen.
create table evidence (
    id                      uuid        not null,
    version                 bigint      not null,
    open_version            bigint      not null,
    created_at              timestamptz not null,
    modified_at             timestamptz not null,
    open_modified_at        timestamptz not null,
    recommendation_id       uuid        not null,
    progress_update_id      uuid,
    observation_revision_id uuid        not null,
    indicator_code          text        not null,
    area_code               text        not null,
    area_name               text        not null,
    period                  text        not null,
    period_code             text        not null,
    period_label            text        not null,
    breakdown               jsonb       not null,
    value                   text,
    symbol                  text,
    unit                    text,
    revision_no             integer     not null,
    published_on            date        not null,
    pinned_on               date        not null,
    note                    text,
    recorded_by             text        not null,
    constraint pk_evidence primary key (id),
    constraint fk_evidence_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint fk_evidence_progress_update foreign key (progress_update_id) references progress_updates (id),
    constraint ux_evidence_revision unique (recommendation_id, observation_revision_id),
    constraint ck_evidence_figure check ((value is null) <> (symbol is null))
);
create index ix_evidence_recommendation on evidence (recommendation_id, id);

-- What performance-service said of the figure when it was last asked: a copy to answer from while it is silent.
create table evidence_seen (
    evidence_id  uuid        not null,
    value        text,
    symbol       text,
    revision_no  integer     not null,
    published_on date        not null,
    seen_at      timestamptz not null,
    constraint pk_evidence_seen primary key (evidence_id),
    constraint fk_evidence_seen_evidence foreign key (evidence_id) references evidence (id)
);
