-- What a clerk filters and sorts by since, each with its index.
create index ix_reports_access on reports (access, title, id);
create index ix_reports_published on reports (published_at);
create index ix_work_programme_items_topic on work_programme_items (topic, id);
create index ix_work_programme_items_topic_words on work_programme_items using gin (to_tsvector('english', topic));
create index ix_committees_name_words on committees using gin (to_tsvector('english', name));
create index ix_delegations_unspent on delegations (id) where spent_at is null;
create index ix_delegations_spent on delegations (id) where spent_at is not null;
