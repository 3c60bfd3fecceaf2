-- Who led a recommendation, and since when: recommendations says who leads now. The first row counts from the beginning.
create table recommendation_leads (
    id                uuid        not null,
    recommendation_id uuid        not null,
    lead_post         text,
    lead_post_id      uuid,
    lead_officer      text,
    lead_officer_id   uuid,
    effective_on      date        not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    original          boolean     not null,
    constraint pk_recommendation_leads primary key (id),
    constraint fk_recommendation_leads_recommendation foreign key (recommendation_id) references recommendations (id)
);
create index ix_recommendation_leads_recommendation on recommendation_leads (recommendation_id, effective_on, id);
create unique index ux_recommendation_leads_original on recommendation_leads (recommendation_id) where original;
insert into recommendation_leads
select gen_random_uuid(), id, lead_post, lead_post_id, lead_officer, lead_officer_id,
    coalesce(submitted_on, cast(created_at at time zone 'Europe/London' as date)), created_at, 'migration', true
from recommendations;

-- What a review once looked at stays on record when its scope changes: a recommendation that was monitored was monitored.
alter table review_recommendations
    add column in_scope_since date,
    add column dropped        boolean not null default false;
update review_recommendations set in_scope_since = added_on where in_scope;
alter table review_recommendations
    alter column dropped drop default,
    add constraint ck_review_recommendations_since check (not in_scope or in_scope_since is not null);

-- A judgement under a delegation that came to stand after the committee itself had closed the recommendation: the delegation
-- is spent and the judgement on record, but the committee's counts.
alter table assessments add column overtaken boolean not null default false;
alter table assessments alter column overtaken drop default;

-- The histories that are only ever added to, kept so by the database.
create trigger tr_executive_responses_append_only before update or delete on executive_responses
    for each row execute function refuse_history_change();
create trigger tr_recommendation_status_changes_append_only before update or delete on recommendation_status_changes
    for each row execute function refuse_history_change();
create trigger tr_action_by_dates_append_only before update or delete on action_by_dates
    for each row execute function refuse_history_change();
create trigger tr_inquiry_status_changes_append_only before update or delete on inquiry_status_changes
    for each row execute function refuse_history_change();
create trigger tr_response_clock_entries_append_only before update or delete on response_clock_entries
    for each row execute function refuse_history_change();
create trigger tr_recommendation_leads_append_only before update or delete on recommendation_leads
    for each row execute function refuse_history_change();
create trigger tr_progress_updates_published before update on progress_updates
    for each row when (old.published_at is not null) execute function refuse_history_change();
create trigger tr_progress_updates_kept before delete on progress_updates
    for each row execute function refuse_history_change();
create trigger tr_evidence_append_only before update or delete on evidence
    for each row execute function refuse_history_change();

-- An index for each filter and order of the lists.
create index ix_recommendations_modified_all on recommendations (modified_at, id);
create index ix_assessments_rag on assessments (rag, recommendation_id) where not overtaken;
create index ix_executive_responses_decision on executive_responses (decision, recommendation_id) where leads;
create index ix_recommendation_leads_post on recommendation_leads (lead_post, recommendation_id);
create index ix_recommendation_leads_officer on recommendation_leads (lead_officer, recommendation_id);
create index ix_recommendations_number on recommendations (inquiry_id, (coalesce(number, 1000)), id);
create index ix_reviews_due on reviews ((due_on ->> 'value'), id);
create index ix_evidence_progress_update on evidence (progress_update_id, id);
drop index ix_recommendations_inquiry;

-- The last day of the two months that begin with a day (LGA 2000, section 9FE): the same as ResponsePeriod.lastDay, and a
-- test holds both together.
create function response_period_end(first_day date) returns date language sql immutable as $$
    select case when extract(day from first_day + interval '2 months') = extract(day from first_day)
        then cast(first_day + interval '2 months' as date) - 1
        else cast(first_day + interval '2 months' as date) end
$$;

-- Each inquiry's response clock as it stands; of one kind of entry the last recorded counts.
create view response_clocks as
select inquiry_id, received_on, first_day, coalesce(extended_to, response_period_end(first_day)) as last_day, responded_on
from (
    select inquiry_id, received_on, greatest(received_on, notice_given_on) as first_day, extended_to, responded_on
    from (
        select inquiry_id,
            (array_agg(day order by id desc) filter (where kind = 'RECEIVED'))[1] as received_on,
            (array_agg(day order by id desc) filter (where kind = 'NOTICE_GIVEN'))[1] as notice_given_on,
            (array_agg(until order by id desc) filter (where kind = 'EXTENSION_AGREED'))[1] as extended_to,
            (array_agg(day order by id desc) filter (where kind = 'RESPONDED'))[1] as responded_on
        from response_clock_entries group by inquiry_id) entries
    where received_on is not null) begun;
