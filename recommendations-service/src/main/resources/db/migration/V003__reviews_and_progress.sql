create table reviews (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    inquiry_id       uuid        not null,
    milestone        text        not null,
    label            text        not null,
    due_on           jsonb,
    update_on        jsonb,
    paper_ref        text,
    paper_id         uuid,
    meeting_id       uuid,
    meeting_title    text,
    meeting_on       date,
    item_id          uuid,
    item_title       text,
    lead_officer     text,
    signed_off_by    jsonb       not null,
    status           text        not null,
    source           jsonb,
    constraint pk_reviews primary key (id),
    constraint fk_reviews_inquiry foreign key (inquiry_id) references inquiries (id),
    constraint ck_reviews_milestone check (milestone in ('SIX_MONTH', 'TWELVE_MONTH', 'INTERIM', 'FINAL')),
    constraint ck_reviews_status check (status in ('PLANNED', 'PAPER_RECEIVED', 'CONSIDERED'))
);
create index ix_reviews_inquiry on reviews (inquiry_id, id);

-- Every recommendation a review looks at or leaves out; one left out says why, and by which decision.
create table review_recommendations (
    review_id            uuid        not null,
    recommendation_id    uuid        not null,
    in_scope             boolean     not null,
    exclusion_reason     text,
    exclusion_decided_on date,
    added_on             date        not null,
    constraint pk_review_recommendations primary key (review_id, recommendation_id),
    constraint fk_review_recommendations_review foreign key (review_id) references reviews (id),
    constraint fk_review_recommendations_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint ck_review_recommendations_reason check (in_scope or exclusion_reason is not null)
);
create index ix_review_recommendations_recommendation on review_recommendations (recommendation_id, review_id);

-- What officers report. A draft may still change; once published, only a later update says otherwise.
create table progress_updates (
    id                uuid        not null,
    version           bigint      not null,
    open_version      bigint      not null,
    created_at        timestamptz not null,
    modified_at       timestamptz not null,
    open_modified_at  timestamptz not null,
    recommendation_id uuid        not null,
    review_id         uuid,
    as_of             jsonb,
    effective_on      date        not null,
    officer           text        not null,
    signed_off_by     text,
    signed_off_on     date,
    narrative         text        not null,
    part_narratives   jsonb       not null,
    measures          jsonb       not null,
    self_assessment   text,
    revised_action_by jsonb,
    author            text        not null,
    published_at      timestamptz,
    source            jsonb,
    constraint pk_progress_updates primary key (id),
    constraint fk_progress_updates_recommendation foreign key (recommendation_id) references recommendations (id),
    constraint fk_progress_updates_review foreign key (review_id) references reviews (id),
    constraint ck_progress_updates_sign_off check (published_at is null or signed_off_by is not null)
);
create index ix_progress_updates_recommendation on progress_updates (recommendation_id, effective_on, id);
create index ix_progress_updates_review on progress_updates (review_id, recommendation_id);
