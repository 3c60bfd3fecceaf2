-- Judgements that stand. Only ever added to, and never changed: a later one supersedes.
create table assessments (
    id                uuid        not null,
    version           bigint      not null,
    open_version      bigint      not null,
    created_at        timestamptz not null,
    modified_at       timestamptz not null,
    open_modified_at  timestamptz not null,
    recommendation_id uuid        not null,
    review_id         uuid,
    rag               text        not null,
    concluding        boolean     not null,
    decided_by        text        not null,
    decided_on        date        not null,
    delegation_id     uuid,
    meeting_id        uuid        not null,
    meeting_title     text        not null,
    resolution_id     uuid,
    rationale         text,
    recorded_by       text        not null,
    constraint pk_assessments primary key (id),
    constraint fk_assessments_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint fk_assessments_review foreign key (review_id) references reviews (id),
    constraint ck_assessments_rag check (rag in ('IMPLEMENTED', 'ON_TRACK', 'CONCERNS', 'NOT_DELIVERED')),
    constraint ck_assessments_decided_by check (decided_by in ('COMMITTEE', 'CHAIRMAN_UNDER_DELEGATION')),
    constraint ck_assessments_delegation check ((decided_by = 'CHAIRMAN_UNDER_DELEGATION') = (delegation_id is not null)),
    constraint ck_assessments_concluding check (not concluding or rag in ('IMPLEMENTED', 'NOT_DELIVERED'))
);
create index ix_assessments_recommendation on assessments (recommendation_id, decided_on, id);
create index ix_assessments_review on assessments (review_id, recommendation_id);
create unique index ux_assessments_delegation on assessments (delegation_id, recommendation_id) where delegation_id is not null;

create function refuse_history_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger tr_assessments_append_only before update or delete on assessments
    for each row execute function refuse_history_change();

-- A Chairman's judgement whose delegation is being spent in meetings-service (ADR 0020). It is not a judgement yet:
-- nothing but the one who finishes it reads this table. Its id becomes the assessment's.
create table assessment_attempts (
    id                uuid        not null,
    recommendation_id uuid        not null,
    review_id         uuid        not null,
    delegation_id     uuid        not null,
    judgement         jsonb       not null,
    meeting_id        uuid        not null,
    meeting_title     text        not null,
    state             text        not null,
    refusal           text,
    actor             jsonb       not null,
    started_at        timestamptz not null,
    looked_at         timestamptz not null,
    constraint pk_assessment_attempts primary key (id),
    constraint ux_assessment_attempts_delegation unique (delegation_id, recommendation_id),
    constraint fk_assessment_attempts_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint fk_assessment_attempts_review foreign key (review_id) references reviews (id),
    constraint ck_assessment_attempts_state check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'GIVEN_UP'))
);
create index ix_assessment_attempts_pending on assessment_attempts (looked_at) where state = 'PENDING';
