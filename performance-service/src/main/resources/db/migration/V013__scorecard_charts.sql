-- Which chart a line of a scorecard is shown with; none where it names none.
alter table scorecard_entries
    add column chart text,
    add constraint ck_scorecard_entries_chart check (chart in ('RUN', 'SPC', 'BAR'));
