-- What a clerk filters by, each with the order of its list.
create index ix_meetings_agenda_status_start on meetings (agenda_status, scheduled_start, id);
create index ix_meetings_minutes_status_start on meetings (minutes_status, scheduled_start, id);
create index ix_actions_due_on on actions (due_on, id);
create index ix_work_programme_items_status on work_programme_items (status, id);
create index ix_work_programme_items_method on work_programme_items (method, id);
