create table delegations (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    resolution_id          uuid      not null,
    meeting_id             uuid      not null,
    item_id                uuid      not null,
    delegate               text      not null,
    matter                 text      not null,
    -- of recommendations-service
    inquiry_id             uuid      not null,
    review_id              uuid,
    -- empty for all
    recommendation_numbers integer[] not null,
    milestone              text,
    -- absent for "following the meeting"
    effective_after        timestamptz,
    spent_at               timestamptz,
    constraint pk_delegations primary key (id),
    constraint fk_delegations_resolution foreign key (resolution_id) references resolutions (id),
    constraint fk_delegations_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_delegations_item foreign key (item_id) references agenda_items (id),
    constraint ck_delegations_delegate check (delegate in ('CHAIRMAN')),
    constraint ck_delegations_matter check (matter in ('RAG_ASSIGNMENT')),
    constraint ck_delegations_milestone check (milestone in ('SIX_MONTH', 'TWELVE_MONTH', 'INTERIM', 'FINAL'))
);
create index ix_delegations_inquiry on delegations (inquiry_id, id);
create index ix_delegations_review on delegations (review_id, id);
create index ix_delegations_meeting on delegations (meeting_id, id);
create index ix_delegations_resolution on delegations (resolution_id, id);

-- Once for each recommendation, and one assessment rests on one delegation; only ever added to.
create table delegation_spendings (
    delegation_id         uuid        not null,
    recommendation_number integer     not null,
    assessment_id         uuid        not null,
    spent_at              timestamptz not null,
    constraint pk_delegation_spendings primary key (delegation_id, recommendation_number),
    constraint ux_delegation_spendings_assessment unique (assessment_id),
    constraint fk_delegation_spendings_delegation foreign key (delegation_id) references delegations (id)
);
