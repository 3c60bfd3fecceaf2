-- What performance-service last said of the whole series a pinned figure belongs to: the figure that stood when the
-- recommendation was answered, and the latest. A copy to answer from while it is silent.
alter table evidence_seen
    add column movement jsonb,
    alter column revision_no drop not null,
    alter column published_on drop not null;
